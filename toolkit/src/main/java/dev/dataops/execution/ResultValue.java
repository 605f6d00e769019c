package dev.dataops.execution;

import dev.dataops.execution.artifacts.NodeShape;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            case "node" -> NodeShape.of(result);
            case "status" -> result.status().label();
            case "message" -> result.message().isEmpty() ? null : result.message();
            case "thread_id" -> result.thread();
            case "execution_time" -> result.seconds();
            case "failures" -> result.failures().isPresent() ? result.failures().getAsLong() : null;
            case "adapter_response" -> result.adapterResponse();
            case "timing" -> timing();
            case "batch_results" -> null;
            case "to_dict" -> (JinjaCallable) arguments -> toDict();
            default -> Undefined.attribute(this, name);
        };
    }

    private Map<String, @Nullable Object> toDict() {
        Map<String, @Nullable Object> dict = new LinkedHashMap<>();
        for (String name : List.of(
                "status",
                "timing",
                "thread_id",
                "execution_time",
                "adapter_response",
                "message",
                "failures",
                "node",
                "batch_results")) {
            dict.put(name, attribute(name));
        }
        return dict;
    }

    private List<Object> timing() {
        List<Object> steps = new ArrayList<>();
        result.steps().forEach(step -> {
            Map<String, Object> dict = new LinkedHashMap<>();
            dict.put("name", step.name());
            dict.put("started_at", step.started().toString());
            dict.put("completed_at", step.completed().toString());
            steps.add(dict);
        });
        return steps;
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
