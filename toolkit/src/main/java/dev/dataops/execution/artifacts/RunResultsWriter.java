package dev.dataops.execution.artifacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.project.Node;
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
        json.writeFieldName("adapter_response");
        JsonFile.value(json, result.adapterResponse());
        writeText(json, "message", Optional.of(result.message()).filter(message -> !message.isEmpty()));
        if (result.failures().isPresent()) {
            json.writeNumberField("failures", result.failures().getAsLong());
        } else {
            json.writeNullField("failures");
        }
        json.writeStringField("unique_id", result.node().id().value());
        writeCompiled(json, result);
        json.writeNullField("batch_results");
        json.writeEndObject();
    }

    /** What is never compiled, such as a seed, has nulls here, also for its relation. */
    private static void writeCompiled(JsonGenerator json, NodeResult result) throws IOException {
        if (result.node() instanceof Node.Compilable) {
            json.writeBooleanField("compiled", result.compiled().isPresent());
        } else {
            json.writeNullField("compiled");
        }
        writeText(json, "compiled_code", result.compiled().map(NodeResult.Compiled::sql));
        Optional<String> relation = result.compiled().isEmpty() && result.node() instanceof Node.Model model
                ? Optional.of(model.relation().render())
                : result.compiled().flatMap(NodeResult.Compiled::relation);
        writeText(json, "relation_name", relation);
    }

    private static void writeTimings(JsonGenerator json, NodeResult result) throws IOException {
        json.writeArrayFieldStart("timing");
        for (NodeResult.Step step : result.steps()) {
            json.writeStartObject();
            json.writeStringField("name", step.name());
            json.writeStringField("started_at", JsonFile.timestamp(step.started()));
            json.writeStringField("completed_at", JsonFile.timestamp(step.completed()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeText(JsonGenerator json, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        } else {
            json.writeNullField(field);
        }
    }
}
