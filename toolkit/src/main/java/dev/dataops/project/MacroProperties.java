package dev.dataops.project;

import java.util.List;
import java.util.Map;

/**
 * What a property file says about a macro.
 *
 * @param description its description, rendered
 * @param arguments its arguments as dbt's manifest shows them: {@code name}, {@code type}, {@code description}
 * @param meta free facts
 * @param docsShow whether documentation shows it
 * @param docsNodeColor the colour in documentation, empty if none is given
 * @param patchFile the property file as dbt names it ({@code shop://macros/schema.yml})
 */
public record MacroProperties(
        String description,
        List<Map<String, Object>> arguments,
        Map<String, Object> meta,
        boolean docsShow,
        String docsNodeColor,
        String patchFile) {}
