package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.SourceFile;
import java.util.Optional;

/**
 * Something that is known and not run yet: a unit test, a metric, a semantic model, a saved query.
 *
 * @param type what it is
 * @param file the property file
 * @param name its name
 * @param where where it stands
 * @param config its configuration
 * @param model the model that it is about, by name, if it is about one
 */
public record OtherSpec(
        ResourceType type,
        SourceFile file,
        String name,
        SourceLocation where,
        ConfigLevel config,
        Optional<String> model) {}
