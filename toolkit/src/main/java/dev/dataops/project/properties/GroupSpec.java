package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.yaml.YamlFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of models.
 *
 * @param file the property file
 * @param name its name
 * @param where where it stands
 * @param fields its entries
 * @param owner who owns it
 */
public record GroupSpec(
        SourceFile file, String name, SourceLocation where, YamlFields fields, Map<String, @Nullable Object> owner) {}
