package dev.dataops.macros.value;

import dev.dataops.jinja.value.Values;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of the warehouse into those that templates see, as dbt does: a column's type follows from its values, not from the
 * type that the warehouse says. Whole numbers stay integers; any other number makes the column one of decimals; lists and structs become
 * JSON text; text stays as it is; a column of nulls is one of integers.
 */
public final class ResultConversion {
    private ResultConversion() {}

    /**
     * Returns a result as templates see it.
     *
     * @param printer where {@code print_table()} prints
     */
    public static AgateTable toTable(ResultTable result, Consumer<String> printer) {
        int width = result.columns().size();
        List<Object[]> rows = new ArrayList<>(result.rows().size());
        result.rows().forEach(row -> rows.add(row.toArray()));
        List<AgateType> types = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            types.add(convert(rows, i));
        }
        return new AgateTable(uniqueNames(result.columns()), types, rows, printer);
    }

    /** Columns of one name are told apart by a number: {@code id}, {@code id_2}, {@code id_3}. */
    private static List<String> uniqueNames(List<ColumnInfo> columns) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(columns.size());
        for (ColumnInfo column : columns) {
            int count = seen.merge(column.name(), 1, Integer::sum);
            names.add(count == 1 ? column.name() : column.name() + "_" + count);
        }
        return names;
    }

    private static AgateType convert(List<Object[]> rows, int column) {
        AgateType type = type(rows, column);
        for (Object[] row : rows) {
            row[column] = convert(row[column], type);
        }
        return type;
    }

    private static AgateType type(List<Object[]> rows, int column) {
        AgateType type = null;
        for (Object[] row : rows) {
            if (row[column] != null) {
                AgateType own = typeOf(row[column]);
                type = type == null || type == own ? own : common(type, own);
            }
        }
        return type == null ? AgateType.INTEGER : type;
    }

    private static AgateType typeOf(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return AgateType.INTEGER;
        } else if (value instanceof Number) {
            return AgateType.NUMBER;
        } else if (value instanceof Boolean) {
            return AgateType.BOOLEAN;
        } else if (value instanceof LocalDate) {
            return AgateType.DATE;
        }
        return value instanceof LocalDateTime || value instanceof OffsetDateTime ? AgateType.DATE_TIME : AgateType.TEXT;
    }

    private static AgateType common(AgateType one, AgateType other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? AgateType.NUMBER : AgateType.TEXT;
    }

    private static boolean isNumber(AgateType type) {
        return type == AgateType.INTEGER || type == AgateType.NUMBER;
    }

    private static @Nullable Object convert(@Nullable Object value, AgateType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER -> value instanceof Integer small ? (Object) small.longValue() : value;
            case NUMBER -> decimal(value);
            case BOOLEAN -> value;
            case DATE, DATE_TIME -> PythonValues.of(value);
            case TEXT -> text(value);
        };
    }

    /** Values that no decimal can hold (not a number, infinity) stay what they are. */
    private static Object decimal(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(Values.str(number)) : number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        return value instanceof BigDecimal ? value : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof List || value instanceof Map
                ? PythonValues.json(value)
                : Values.str(PythonValues.of(value));
    }
}
