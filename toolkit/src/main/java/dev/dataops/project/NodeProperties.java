package dev.dataops.project;

import dev.dataops.core.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a property file says about a node, beside its configuration and tests.
 *
 * @param description its description, rendered
 * @param columns its columns by name, in the order written
 * @param patch where the property file speaks of it ({@code models/schema.yml:12:5}); empty if none does
 * @param docsShow whether documentation shows it
 * @param docsNodeColor the colour of its node in documentation, if one is given
 * @param constraints model-level constraints as written
 */
public record NodeProperties(
        String description,
        Map<String, ColumnProperties> columns,
        Optional<SourceLocation> patch,
        boolean docsShow,
        Optional<String> docsNodeColor,
        List<Object> constraints) {
    /** No property file speaks of the node. */
    public static final NodeProperties NONE =
            new NodeProperties("", Map.of(), Optional.empty(), true, Optional.empty(), List.of());
}
