package dev.dataops.macros.value;

import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import dev.dataops.warehouse.ColumnInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** dbt's class {@code Column}, as templates reach it by {@code api.Column}: which type names mean what in one engine. */
public final class ColumnClass implements JinjaObject, JinjaCallable {
    /** What dbt assumes of engines that say nothing else. */
    public static final ColumnClass STANDARD = new ColumnClass(
            256,
            "smallint,integer,bigint,smallserial,serial,bigserial,int2,int4,int8,serial2,serial4,serial8",
            "numeric,decimal",
            "real,float4,float,double precision,float8,double");

    public static final ColumnClass DUCKDB = new ColumnClass(
            256,
            "tinyint,smallint,integer,bigint,hugeint,utinyint,usmallint,uinteger,ubigint,int1,int2,int4,int8,short,int,signed,long",
            "numeric,decimal",
            "real,float,float4,float8,double");

    /** Every integer is a {@code NUMBER(38, 0)} on Snowflake. */
    public static final ColumnClass SNOWFLAKE = new ColumnClass(
            16_777_216,
            "",
            "int,integer,bigint,smallint,tinyint,byteint,numeric,decimal,number",
            "float,float4,float8,double,double precision,real");

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "varchar");
    private static final Map<String, String> LABELS = Map.of("STRING", "TEXT");
    private static final Pattern DESCRIPTION = Pattern.compile("([^(]+)(?:\\(([^)]+)\\))?.*", Pattern.DOTALL);
    private static final Signature COLUMN = Signature.of("column", "dtype")
            .optional("char_size", null)
            .optional("numeric_precision", null)
            .optional("numeric_scale", null);
    private static final Signature CREATE = Signature.of("name", "label_or_dtype");
    private static final Signature DESCRIBED = Signature.of("name", "raw_data_type");
    private static final Signature TYPE = Signature.of("dtype");
    private static final Signature SIZE = Signature.of("size");
    private static final Signature NUMERIC = Signature.of("dtype", "precision", "scale");

    private final long unboundedSize;
    private final Set<String> integers;
    private final Set<String> numerics;
    private final Set<String> floats;

    private ColumnClass(long unboundedSize, String integers, String numerics, String floats) {
        this.unboundedSize = unboundedSize;
        this.integers = Set.of(integers.split(","));
        this.numerics = Set.of(numerics.split(","));
        this.floats = Set.of(floats.split(","));
    }

    /** Returns the class for an adapter. */
    public static ColumnClass of(String adapterType) {
        return switch (adapterType) {
            case "duckdb" -> DUCKDB;
            case "snowflake" -> SNOWFLAKE;
            default -> STANDARD;
        };
    }

    /** Returns a column that the warehouse described. DuckDB's types keep their precision in their name, as with dbt-duckdb. */
    public ColumnValue column(ColumnInfo info) {
        return this == SNOWFLAKE
                ? described(info.name(), info.dataType())
                : new ColumnValue(this, info.name(), info.dataType(), null, null, null);
    }

    /** Returns the engine's name for a type that dbt names alike everywhere. */
    public String translate(String type) {
        return LABELS.getOrDefault(type.toUpperCase(Locale.ROOT), type);
    }

    long unboundedSize() {
        return unboundedSize;
    }

    boolean isString(String type) {
        return STRINGS.contains(type.toLowerCase(Locale.ROOT));
    }

    boolean isInteger(String type) {
        return integers.contains(type.toLowerCase(Locale.ROOT));
    }

    boolean isNumeric(String type) {
        return numerics.contains(type.toLowerCase(Locale.ROOT));
    }

    boolean isFloat(String type) {
        return floats.contains(type.toLowerCase(Locale.ROOT));
    }

    static String stringType(@Nullable Object size) {
        return "character varying(" + Values.str(size) + ")";
    }

    static String numericType(String type, @Nullable Object precision, @Nullable Object scale) {
        return precision == null || scale == null
                ? type
                : type + "(" + Values.str(precision) + "," + Values.str(scale) + ")";
    }

    @Override
    public Object call(Arguments arguments) {
        Bound bound = arguments.bind("Column", COLUMN);
        return new ColumnValue(
                this, bound.text("column"), bound.text("dtype"), bound.get(2), bound.get(3), bound.get(4));
    }

    @Override
    public @Nullable Object attribute(String name) {
        JinjaCallable method = switch (name) {
            case "create" ->
                arguments -> {
                    Bound bound = arguments.bind(name, CREATE);
                    return new ColumnValue(
                            this, bound.text("name"), translate(bound.text("label_or_dtype")), null, null, null);
                };
            case "from_description" ->
                arguments -> {
                    Bound bound = arguments.bind(name, DESCRIBED);
                    return described(bound.text("name"), bound.text("raw_data_type"));
                };
            case "translate_type" ->
                arguments -> translate(arguments.bind(name, TYPE).text("dtype"));
            case "string_type" ->
                arguments -> stringType(arguments.bind(name, SIZE).get(0));
            case "numeric_type" ->
                arguments -> {
                    Bound bound = arguments.bind(name, NUMERIC);
                    return numericType(bound.text("dtype"), bound.get(1), bound.get(2));
                };
            default -> null;
        };
        if (method != null) {
            return method;
        }
        return name.equals("TYPE_LABELS") ? LABELS : Undefined.attribute(this, name);
    }

    private ColumnValue described(String name, String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        if (!matcher.matches()) {
            throw new JinjaException(ErrorCode.JINJA_RUNTIME, "'" + description + "' is not a data type");
        }
        String type = matcher.group(1);
        if (matcher.group(2) == null) {
            return new ColumnValue(this, name, type, null, null, null);
        }
        String[] sizes = matcher.group(2).split(",", -1);
        return switch (sizes.length) {
            case 1 -> new ColumnValue(this, name, type, size(sizes[0], description), null, null);
            case 2 -> new ColumnValue(this, name, type, null, size(sizes[0], description), size(sizes[1], description));
            default -> new ColumnValue(this, name, type, null, null, null);
        };
    }

    private static Long size(String text, String description) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new JinjaException(
                    ErrorCode.JINJA_RUNTIME,
                    "'" + text + "' in the data type '" + description + "' is not a whole number");
        }
    }

    @Override
    public String typeName() {
        return "Column class";
    }
}
