package dev.dataops.execution.artifacts;

import dev.dataops.execution.result.NodeResult;
import dev.dataops.project.ManifestShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node in the shape of dbt's manifest, with what compiling and running made of it. */
public final class NodeShape {
    private NodeShape() {}

    /** Returns the node's dict after its turn in a run. */
    public static Map<String, Object> of(NodeResult result) {
        Map<String, Object> shape = ManifestShape.of(result.node());
        result.script().ifPresent(path -> shape.replace("build_path", path.toString()));
        Optional<NodeResult.Compiled> compiled = result.compiled();
        return compiled.isEmpty() ? shape : compiled(shape, compiled.get());
    }

    /** What compiling adds stands beside the path that it is written to. */
    private static Map<String, Object> compiled(Map<String, Object> parsed, NodeResult.Compiled sql) {
        Map<String, Object> whole = new LinkedHashMap<>();
        parsed.forEach((key, value) -> {
            whole.put(key, value);
            if (key.equals("compiled_path")) {
                whole.put(key, sql.path().toString());
                whole.put("compiled", true);
                whole.put("compiled_code", sql.sql());
                whole.put("extra_ctes_injected", true);
                whole.put("extra_ctes", List.of());
            }
        });
        sql.relation().ifPresent(relation -> whole.put("relation_name", relation));
        return whole;
    }
}
