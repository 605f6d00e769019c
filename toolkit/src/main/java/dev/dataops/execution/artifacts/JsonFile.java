package dev.dataops.execution.artifacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON file that is written as a stream and appears whole or not at all: it takes its name only when it is complete. */
final class JsonFile {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private JsonFile() {}

    /** Writes the content of a JSON document. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes a file, making its folder if need be. */
    static void write(Path file, Content content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            try (JsonGenerator json = FACTORY.createGenerator(Files.newOutputStream(unfinished))) {
                content.write(json);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.FILE_SYSTEM, "cannot write the artifact: " + e)
                            .at(SourceLocation.of(file.toString()))
                            .withHint("check that the folder is writable and the disk is not full"),
                    e);
        }
    }

    /** Returns an instant as dbt writes it: UTC, microseconds, {@code Z}. */
    static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    /** Writes the metadata object that opens every artifact. */
    static void metadata(JsonGenerator json, String schemaVersion, ArtifactMetadata metadata, Instant now)
            throws IOException {
        json.writeStringField("dbt_schema_version", schemaVersion);
        json.writeStringField("dbt_version", metadata.dbtVersion());
        json.writeStringField("generated_by", metadata.generatedBy());
        json.writeStringField("generated_at", timestamp(now));
        json.writeStringField("invocation_id", metadata.invocationId());
        json.writeStringField("invocation_started_at", timestamp(metadata.started()));
        json.writeFieldName("env");
        value(json, metadata.environment());
    }

    /** Writes a value made of maps, lists, texts, numbers, booleans and nulls; anything else as its text. */
    static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger big) {
            json.writeNumber(big);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> members) {
            json.writeStartArray();
            for (Object member : members) {
                value(json, member);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
