package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlNode;
import java.util.List;

/**
 * An exposure: something that uses nodes of the project.
 *
 * @param file the property file
 * @param name its name
 * @param where where it stands
 * @param fields its entries
 * @param config its configuration
 * @param dependsOn what it uses, each an expression such as {@code ref('orders')}
 */
public record ExposureSpec(
        SourceFile file,
        String name,
        SourceLocation where,
        YamlFields fields,
        ConfigLevel config,
        List<YamlNode> dependsOn) {}
