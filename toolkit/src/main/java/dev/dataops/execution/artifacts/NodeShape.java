package dev.dataops.execution.artifacts;

import dev.dataops.execution.result.NodeResult;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node in the shape of dbt's manifest, with what compiling made of it. */
public final class NodeShape {
    private NodeShape() {}

    /** Returns the node's dict; without compiled SQL that of the parsed node. */
    public static Map<String, Object> of(Node node, Optional<NodeResult.Compiled> compiled) {
        Map<String, Object> shape = ManifestShape.of(node);
        if (compiled.isEmpty()) {
            return shape;
        }
        NodeResult.Compiled sql = compiled.get();
        Map<String, Object> whole = new LinkedHashMap<>(shape);
        whole.put("compiled", true);
        whole.put("compiled_path", sql.path().toString());
        whole.put("compiled_code", sql.sql());
        whole.put("extra_ctes_injected", true);
        whole.put("extra_ctes", List.of());
        sql.relation().ifPresent(relation -> whole.put("relation_name", relation));
        return whole;
    }
}
