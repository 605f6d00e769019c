package dev.dataops.execution;

import dev.dataops.execution.result.NodeResult;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.project.ManifestShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code on-run-end} hooks see of a node that was run: dbt's result object (docs.getdbt.com/reference/dbt-classes#result-objects).
 *
 * @param result what came of a node
 */
record ResultValue(NodeResult result) implements JinjaObject {
    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "node" -> ManifestShape.of(result.node());
            case "status" -> result.status().label();
            case "message" -> result.message();
            case "thread_id" -> result.thread();
            case "execution_time" -> result.seconds();
            case "failures" -> result.failures().isPresent() ? result.failures().getAsLong() : null;
            case "adapter_response" -> Map.of("_message", result.message());
            case "timing" -> List.of();
            default -> Undefined.attribute(this, name);
        };
    }

    @Override
    public String typeName() {
        return "RunResult";
    }

    @Override
    public String str() {
        return "RunResult(status='" + result.status().label() + "', unique_id='"
                + result.node().id() + "')";
    }
}
