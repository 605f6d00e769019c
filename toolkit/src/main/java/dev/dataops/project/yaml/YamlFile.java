package dev.dataops.project.yaml;

import dev.dataops.core.SourceLocation;

/**
 * A YAML file that was read.
 *
 * @param path its path as shown to people
 * @param root what it holds
 */
public record YamlFile(String path, YamlNode root) {
    /** Returns where a part of the file stands. */
    public SourceLocation at(YamlNode node) {
        return new SourceLocation(path, node.line(), node.column());
    }

    /** Returns where a key stands. */
    public SourceLocation at(YamlMap.Entry entry) {
        return new SourceLocation(path, entry.keyLine(), entry.keyColumn());
    }
}
