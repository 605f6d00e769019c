package dev.dataops.execution.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Infers the type of each column from all of its values, in dbt's order of preference: integer, number, date ({@code yyyy-mm-dd}), timestamp (ISO 8601),
 * boolean ({@code true} and {@code false}), text. Empty values and the word {@code null} fit every type; a column without any value is an integer, as in
 * dbt. A number is an integer by its value, however it is written: {@code 1.0}, {@code 1e3} and {@code 007} are.
 *
 * <p>Stricter than dbt in one point: {@code $1,000} and {@code 12%} are text, because no warehouse would load them as numbers.
 */
final class TypeInference {
    private static final Pattern SHORT_INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}[T ]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?");

    /** Digits of the largest number of 64 bits. */
    private static final int LONGEST = 19;

    private final List<Set<SeedType>> possible = new ArrayList<>();
    private final boolean[] sawValue;

    TypeInference(int columns) {
        for (int i = 0; i < columns; i++) {
            possible.add(EnumSet.allOf(SeedType.class));
        }
        sawValue = new boolean[columns];
    }

    /** Takes a value of a column into account; null for an empty field. */
    void see(int column, @org.jspecify.annotations.Nullable String value) {
        Set<SeedType> types = possible.get(column);
        if (value == null || types.size() == 1) {
            return;
        }
        String text = value.strip();
        if (isNullWord(text)) {
            return;
        }
        sawValue[column] = true;
        types.removeIf(type -> !fits(type, text));
    }

    /** Returns whether a value stands for a missing one in every column that is not text. */
    static boolean isNullWord(String value) {
        String text = value.strip();
        return text.isEmpty() || text.equalsIgnoreCase("null");
    }

    /** Returns the first type in order of preference that all values of the column fit. */
    SeedType typeOf(int column) {
        return sawValue[column] ? possible.get(column).iterator().next() : SeedType.INTEGER;
    }

    private static boolean fits(SeedType type, String text) {
        return switch (type) {
            case INTEGER -> SHORT_INTEGER.matcher(text).matches() || isWhole(text, Integer.SIZE);
            case BIGINT -> SHORT_INTEGER.matcher(text).matches() || isWhole(text, Long.SIZE);
            case DOUBLE -> NUMBER.matcher(text).matches();
            case DATE -> DATE.matcher(text).matches() && isDate(text);
            case TIMESTAMP -> TIMESTAMP.matcher(text).matches() && isDate(text.substring(0, dateLength(text)));
            case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case TEXT -> true;
        };
    }

    /** Returns whether a text is a number without a fraction that fits a signed integer of so many bits. */
    private static boolean isWhole(String text, int bits) {
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        // digits are counted first, as 1e999999999 is short to write and long to expand
        boolean shortEnough = value.scale() <= 0 && value.precision() - (long) value.scale() <= LONGEST;
        return shortEnough && value.toBigInteger().bitLength() < bits;
    }

    private static int dateLength(String timestamp) {
        int length = 0;
        while (timestamp.charAt(length) != 'T' && timestamp.charAt(length) != ' ') {
            length++;
        }
        return length;
    }

    private static boolean isDate(String text) {
        String[] parts = text.split("-");
        int year = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}
