package dev.dataops.project;

import dev.dataops.core.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a property file says about a node, beside its configuration and tests.
 *
 * @param description its description, rendered
 * @param docBlocks ids of the docs blocks that the description uses
 * @param columns its columns by name, in the order written
 * @param patch where the property file speaks of it ({@code models/schema.yml:12:5}); empty if none does
 * @param patchFile that file as dbt names it ({@code shop://models/schema.yml}); empty if none does
 * @param constraints model-level constraints as written
 * @param deprecationDate when it ceases to be supported, as written
 * @param timeSpine the time spine as written, if it is one
 */
public record NodeProperties(
        String description,
        List<String> docBlocks,
        Map<String, ColumnProperties> columns,
        Optional<SourceLocation> patch,
        Optional<String> patchFile,
        List<Object> constraints,
        Optional<String> deprecationDate,
        Optional<Map<String, Object>> timeSpine) {
    /** No property file speaks of the node. */
    public static final NodeProperties NONE = new NodeProperties(
            "", List.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
}
