package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.files.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a property file says about a macro.
 *
 * @param file the property file
 * @param name the macro's name
 * @param where where it stands
 * @param description its description, not rendered
 * @param arguments its arguments as written
 * @param meta its meta, that under {@code config} included
 * @param docs how documentation shows it, as written
 */
public record MacroPatch(
        SourceFile file,
        String name,
        SourceLocation where,
        String description,
        List<@Nullable Object> arguments,
        Map<String, @Nullable Object> meta,
        Map<String, @Nullable Object> docs) {}
