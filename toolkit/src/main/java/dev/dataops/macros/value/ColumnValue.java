package dev.dataops.macros.value;

import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * dbt's {@code Column}: what {@code adapter.get_columns_in_relation()} returns. See <a
 * href="https://docs.getdbt.com/reference/dbt-classes#column">dbt's reference</a>.
 *
 * @param type the engine's class of columns, which knows what its type names mean
 * @param name the column's name
 * @param dtype the type's name as it was given, possibly without its sizes
 * @param charSize the greatest length of text; {@code None} if not limited or not known
 * @param precision the digits of a number; {@code None} if not known
 * @param scale the digits of a number after the point; {@code None} if not known
 */
public record ColumnValue(
        ColumnClass type,
        String name,
        String dtype,
        @Nullable Object charSize,
        @Nullable Object precision,
        @Nullable Object scale)
        implements JinjaObject {
    private static final Signature VALUE = Signature.of("value");
    private static final Signature OTHER = Signature.of("other_column");

    /** Returns the type as it is written in SQL: with its sizes, text with the greatest that there is if its own is not known. */
    public String dataType() {
        if (type.isString(dtype)) {
            return ColumnClass.stringType(stringSize());
        }
        return type.isNumeric(dtype) ? ColumnClass.numericType(dtype, precision, scale) : dtype;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name", "column" -> name;
            case "quoted" -> "\"" + name + "\"";
            case "dtype" -> dtype;
            case "data_type", "expanded_data_type" -> dataType();
            case "char_size" -> charSize;
            case "numeric_precision" -> precision;
            case "numeric_scale" -> scale;
            default -> method(attribute);
        };
    }

    private @Nullable Object method(String method) {
        JinjaCallable callable = switch (method) {
            case "is_string" -> arguments -> type.isString(dtype);
            case "is_integer" -> arguments -> type.isInteger(dtype);
            case "is_numeric" -> arguments -> type.isNumeric(dtype);
            case "is_float" -> arguments -> type.isFloat(dtype);
            case "is_number" -> arguments -> type.isInteger(dtype) || type.isNumeric(dtype) || type.isFloat(dtype);
            case "is_struct" -> arguments -> dtype.toLowerCase(Locale.ROOT).startsWith("struct");
            case "string_size" -> arguments -> stringSize();
            case "literal" -> arguments -> arguments.bind(method, VALUE).text("value") + "::" + dataType();
            case "can_expand_to" ->
                arguments -> arguments.bind(method, OTHER).get(0) instanceof ColumnValue other && canExpandTo(other);
            default -> null;
        };
        return callable == null ? type.attribute(method) : callable;
    }

    private long stringSize() {
        if (!type.isString(dtype)) {
            throw new JinjaException(
                    ErrorCode.JINJA_RUNTIME,
                    "the column " + name + " is " + dtype + ", not text, and has no string_size()");
        }
        return charSize == null || dtype.equals("text") ? type.unboundedSize() : Long.parseLong(Values.str(charSize));
    }

    private boolean canExpandTo(ColumnValue other) {
        return type.isString(dtype) && other.type.isString(other.dtype) && other.stringSize() > stringSize();
    }

    @Override
    public String repr() {
        return "<Column " + name + " (" + dataType() + ")>";
    }

    @Override
    public String typeName() {
        return "Column";
    }
}
