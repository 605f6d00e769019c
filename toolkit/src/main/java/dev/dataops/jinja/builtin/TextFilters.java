package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** Filters from text to text. */
final class TextFilters {
    private static final Signature REPLACE = Signature.of("old", "new").optional("count", null);
    private static final Signature TRIM = Signature.of().optional("chars", null);
    private static final Signature CENTER = Signature.of().optional("width", 80L);

    private TextFilters() {}

    static @Nullable Object replace(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("replace", REPLACE);
        Object count = bound.get(2) == null ? (Object) Long.valueOf(-1) : bound.get(2);
        return Attributes.callMethod(
                Values.str(value), "replace", Arguments.of(bound.text("old"), bound.text("new"), count));
    }

    static String trim(@Nullable Object value, Arguments arguments) {
        String text = Values.str(value);
        Object characters = arguments.bind("trim", TRIM).get(0);
        return characters == null ? Strings.strip(text) : Strings.strip(text, Values.str(characters), true, true);
    }

    static String center(@Nullable Object value, Arguments arguments) {
        return Strings.center(
                Values.str(value),
                Numbers.toInt(arguments.bind("center", CENTER).get(0)),
                " ");
    }

    /** Jinja's own title case: only white space, hyphens and opening brackets begin a word, so that {@code it's} keeps its s. */
    static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean begins = true;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            String character = Character.toString(code);
            title.append(begins ? Strings.upper(character) : Strings.lower(character));
            begins = Strings.isSpace(code) || "-({[<".indexOf(code) >= 0;
            i += Character.charCount(code);
        }
        return title.toString();
    }

    static Long wordCount(String text) {
        long words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            boolean word = code == '_' || Character.isLetterOrDigit(code);
            if (word && !inWord) {
                words++;
            }
            inWord = word;
            i += Character.charCount(code);
        }
        return words;
    }
}
