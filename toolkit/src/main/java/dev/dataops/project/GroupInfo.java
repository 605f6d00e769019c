package dev.dataops.project;

import java.util.Map;

/**
 * A group of models and who owns it.
 *
 * @param name its name
 * @param packageName the package that defines it
 * @param path the property file, relative to the folder it was found in
 * @param originalFilePath the property file
 * @param owner the owner as written ({@code name}, {@code email} ...)
 * @param description what it is for; empty if nothing is said
 * @param config its configuration
 */
public record GroupInfo(
        String name,
        String packageName,
        String path,
        String originalFilePath,
        Map<String, Object> owner,
        String description,
        NodeConfig config) {
    /** Returns dbt's id of the group. */
    public String id() {
        return "group." + packageName + "." + name;
    }
}
