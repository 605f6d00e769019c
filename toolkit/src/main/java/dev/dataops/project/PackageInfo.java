package dev.dataops.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project or package: what its {@code dbt_project.yml} says.
 *
 * @param name its name
 * @param version its version as written; empty if none is
 * @param directory absolute path of the folder that holds {@code dbt_project.yml}
 * @param profile the profile that it names; empty if none
 * @param modelPaths folders of models, relative to the directory
 * @param vars its {@code vars} as written
 * @param file everything in the file, rendered, by key; for {@code dispatch}, {@code quoting}, {@code query-comment}, {@code flags} and the configuration trees
 */
public record PackageInfo(
        String name,
        String version,
        Path directory,
        String profile,
        List<String> modelPaths,
        Map<String, Object> vars,
        Map<String, Object> file) {}
