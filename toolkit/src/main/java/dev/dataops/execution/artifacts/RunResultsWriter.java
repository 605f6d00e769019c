package dev.dataops.execution.artifacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes {@code run_results.json} in the shape of dbt's version 6 (schemas.getdbt.com/dbt/run-results/v6.json). */
public final class RunResultsWriter {
    private static final String SCHEMA = "https://schemas.getdbt.com/dbt/run-results/v6.json";

    private RunResultsWriter() {}

    /**
     * Writes the file.
     *
     * @param file where to
     * @param metadata the invocation
     * @param result what came of the run
     * @param arguments the command's flags, as {@code args}
     * @param now the time of writing
     */
    public static void write(
            Path file, ArtifactMetadata metadata, ExecutionResult result, Map<String, Object> arguments, Instant now) {
        JsonFile.write(file, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("metadata");
            JsonFile.metadata(json, SCHEMA, metadata, now);
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (NodeResult node : result.results()) {
                writeResult(json, node);
            }
            json.writeEndArray();
            json.writeNumberField("elapsed_time", result.elapsed().toNanos() / 1e9);
            json.writeFieldName("args");
            JsonFile.value(json, arguments);
            json.writeEndObject();
        });
    }

    private static void writeResult(JsonGenerator json, NodeResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", result.status().label());
        writeTimings(json, result);
        json.writeStringField("thread_id", result.thread());
        json.writeNumberField("execution_time", result.seconds());
        json.writeObjectFieldStart("adapter_response");
        if (result.status() == NodeStatus.SUCCESS) {
            json.writeStringField("_message", result.message());
        }
        if (result.rowsAffected().isPresent()) {
            json.writeNumberField("rows_affected", result.rowsAffected().getAsLong());
        }
        json.writeEndObject();
        json.writeStringField("message", result.message());
        if (result.failures().isPresent()) {
            json.writeNumberField("failures", result.failures().getAsLong());
        } else {
            json.writeNullField("failures");
        }
        json.writeStringField("unique_id", result.node().id().value());
        json.writeBooleanField("compiled", result.compiled().isPresent());
        writeText(json, "compiled_code", result.compiled().map(NodeResult.Compiled::sql));
        writeText(json, "relation_name", result.compiled().flatMap(NodeResult.Compiled::relation));
        json.writeNullField("batch_results");
        json.writeEndObject();
    }

    private static void writeTimings(JsonGenerator json, NodeResult result) throws IOException {
        json.writeArrayFieldStart("timing");
        if (result.status() != NodeStatus.SKIPPED) {
            NodeResult.Timings timings = result.timings();
            writeTiming(json, "compile", timings.compileStarted(), timings.executeStarted());
            writeTiming(json, "execute", timings.executeStarted(), timings.finished());
        }
        json.writeEndArray();
    }

    private static void writeTiming(JsonGenerator json, String name, Instant from, Instant to) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("started_at", JsonFile.timestamp(from));
        json.writeStringField("completed_at", JsonFile.timestamp(to));
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        } else {
            json.writeNullField(field);
        }
    }
}
