package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Repr;
import java.util.function.IntPredicate;

/** The methods of {@code str} that ask what kind of characters a text has: {@code isdigit}, {@code isupper} and so on. */
public final class StringTests {
    private StringTests() {}

    public static boolean test(String text, String name) {
        return switch (name) {
            case "isalnum" -> all(text, code -> Character.isLetter(code) || isNumeric(code));
            case "isalpha" -> all(text, Character::isLetter);
            case "isascii" -> text.isEmpty() || all(text, code -> code < 0x80);
            case "isdecimal" -> all(text, Character::isDigit);
            case "isdigit" -> all(text, StringTests::isDigit);
            case "isnumeric" -> all(text, StringTests::isNumeric);
            case "isidentifier" -> isIdentifier(text);
            case "islower" -> isCase(text, Character::isLowerCase);
            case "isupper" -> isCase(text, Character::isUpperCase);
            case "isprintable" -> text.isEmpty() || all(text, Repr::isPrintable);
            case "isspace" -> all(text, Strings::isSpace);
            case "istitle" -> isTitle(text);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean all(String text, IntPredicate predicate) {
        return !text.isEmpty() && text.codePoints().allMatch(predicate);
    }

    /** Decimal digits, and the superscripts and circled digits that Unicode counts as digits. */
    private static boolean isDigit(int code) {
        return Character.isDigit(code)
                || code == 0xb2
                || code == 0xb3
                || code == 0xb9
                || (code >= 0x2070 && code <= 0x2079 && Character.getType(code) == Character.OTHER_NUMBER)
                || (code >= 0x2080 && code <= 0x2089)
                || (code >= 0x2460 && code <= 0x2468);
    }

    private static boolean isNumeric(int code) {
        int type = Character.getType(code);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isIdentifier(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        return (first == '_' || Character.isUnicodeIdentifierStart(first))
                && text.codePoints()
                        .allMatch(code ->
                                Character.isUnicodeIdentifierPart(code) && !Character.isIdentifierIgnorable(code));
    }

    private static boolean isCase(String text, IntPredicate wanted) {
        boolean any = false;
        for (int code : text.codePoints().toArray()) {
            if (wanted.test(code)) {
                any = true;
            } else if (Strings.isCased(code)) {
                return false;
            }
        }
        return any;
    }

    private static boolean isTitle(String text) {
        boolean any = false;
        boolean inWord = false;
        for (int code : text.codePoints().toArray()) {
            boolean capital = Character.isUpperCase(code) || Character.isTitleCase(code);
            if (Strings.isCased(code)) {
                if (capital == inWord) {
                    return false;
                }
                any = true;
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return any;
    }
}
