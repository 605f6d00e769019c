package dev.dataops.jinja.value;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's {@code repr}: how values look inside of printed lists and dicts, and in messages. */
public final class Repr {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Repr() {}

    /** Returns a value as Python's {@code repr(value)}. */
    public static String of(@Nullable Object value) {
        if (value instanceof String || value instanceof List || value instanceof Map || value instanceof Set) {
            StringBuilder text = new StringBuilder();
            append(text, value);
            return text.toString();
        }
        if (value instanceof JinjaObject object) {
            return object.repr();
        }
        if (value instanceof BigDecimal) {
            return "Decimal('" + value + "')";
        }
        return value instanceof Undefined ? "Undefined" : Values.str(value);
    }

    static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof String string) {
            appendQuoted(text, string);
        } else if (value instanceof PyTuple tuple) {
            appendElements(text, tuple.iterator(), '(', ')');
            if (tuple.size() == 1) {
                text.insert(text.length() - 1, ',');
            }
        } else if (value instanceof List<?> list) {
            appendElements(text, list.iterator(), '[', ']');
        } else if (value instanceof Map<?, ?> dict) {
            appendDict(text, dict);
        } else if (value instanceof Set<?> set) {
            if (set.isEmpty()) {
                text.append("set()");
            } else {
                appendElements(text, set.iterator(), '{', '}');
            }
        } else {
            text.append(of(value));
        }
    }

    static void appendElements(StringBuilder text, Iterator<?> elements, char open, char close) {
        text.append(open);
        boolean first = true;
        while (elements.hasNext()) {
            if (!first) {
                text.append(", ");
            }
            first = false;
            append(text, elements.next());
        }
        text.append(close);
    }

    private static void appendDict(StringBuilder text, Map<?, ?> dict) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : dict.entrySet()) {
            if (!first) {
                text.append(", ");
            }
            first = false;
            append(text, entry.getKey());
            text.append(": ");
            append(text, entry.getValue());
        }
        text.append('}');
    }

    private static void appendQuoted(StringBuilder text, String string) {
        char quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        for (int i = 0; i < string.length(); ) {
            int code = string.codePointAt(i);
            i += Character.charCount(code);
            appendCharacter(text, code, quote);
        }
        text.append(quote);
    }

    private static void appendCharacter(StringBuilder text, int code, char quote) {
        switch (code) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\\' -> text.append("\\\\");
            default -> {
                if (code == quote) {
                    text.append('\\').append(quote);
                } else if (isPrintable(code)) {
                    text.appendCodePoint(code);
                } else {
                    appendEscape(text, code);
                }
            }
        }
    }

    private static void appendEscape(StringBuilder text, int code) {
        int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
        text.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            text.append(HEX[(code >> shift) & 0xf]);
        }
    }

    /** Returns whether Python prints a character as it is: everything but control characters, separators and unassigned code points. */
    public static boolean isPrintable(int code) {
        if (code >= ' ' && code < 0x7f) {
            return true;
        }
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
