package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlNode;

/**
 * A generic test as written under {@code data_tests}.
 *
 * @param yaml the property file
 * @param node the test: its name alone, or a map
 */
public record TestSpec(YamlFile yaml, YamlNode node) {
    /** Returns where the test stands. */
    public SourceLocation where() {
        return yaml.at(node);
    }
}
