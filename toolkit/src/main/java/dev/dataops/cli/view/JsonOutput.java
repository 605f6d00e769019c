package dev.dataops.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.dataops.warehouse.ResultTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results as JSON on stdout, one document a command, or one a line. */
public final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private JsonOutput() {}

    /** Prints a value over several lines. */
    public static void print(PrintWriter out, Object value) {
        out.println(text(value, true));
        out.flush();
    }

    /** Prints a value on one line. */
    public static void printLine(PrintWriter out, Object value) {
        out.println(text(value, false));
    }

    /** Returns rows as a list of objects; a column's name that occurs again gets a number. */
    public static List<Map<String, Object>> rows(ResultTable table) {
        List<String> names = names(table);
        List<Map<String, Object>> rows = new ArrayList<>(table.rows().size());
        for (List<Object> row : table.rows()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                object.put(names.get(i), row.get(i));
            }
            rows.add(object);
        }
        return rows;
    }

    private static List<String> names(ResultTable table) {
        List<String> names = new ArrayList<>();
        table.columns().forEach(column -> {
            String name = column.name();
            int count = 2;
            while (names.contains(name)) {
                name = column.name() + "_" + count++;
            }
            names.add(name);
        });
        return names;
    }

    private static String text(Object value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (indented) {
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
                printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
                json.setPrettyPrinter(printer);
            }
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger big) {
            json.writeNumber(big);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal.toPlainString());
        } else if (value instanceof Number number) {
            writeDouble(json, number.doubleValue());
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> members) {
            json.writeStartArray();
            for (Object member : members) {
                write(json, member);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** JSON has no number for infinity and the like; they become text, so that nothing is lost and every reader can read it. */
    private static void writeDouble(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Double.toString(number));
        }
    }
}
