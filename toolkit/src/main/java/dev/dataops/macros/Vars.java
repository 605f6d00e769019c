package dev.dataops.macros;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variables of {@code dbt_project.yml} files and the command line. Immutable and shared by all threads.
 *
 * <p>For a node of a package the command line wins over the root project, and that over the package's own file. In a file, what stands
 * below the package's name wins over what stands beside it. See <a href="https://docs.getdbt.com/docs/build/project-variables">dbt's
 * reference</a>.
 */
public final class Vars {
    private final Map<String, Object> commandLine;
    private final String rootProject;
    private final Map<String, Map<String, Object>> byProject;
    private final Map<String, Map<String, Object>> merged = new ConcurrentHashMap<>();

    /**
     * Creates the variables.
     *
     * @param commandLine those of {@code --vars}
     * @param rootProject the name of the project that runs
     * @param byProject what stands below {@code vars:} in the {@code dbt_project.yml} of each project
     */
    public Vars(Map<String, Object> commandLine, String rootProject, Map<String, Map<String, Object>> byProject) {
        this.commandLine = commandLine;
        this.rootProject = rootProject;
        this.byProject = byProject;
    }

    /** Returns the variables that nodes of a package see; values may be null. */
    public Map<String, Object> forPackage(String packageName) {
        return merged.computeIfAbsent(packageName, this::merge);
    }

    private Map<String, Object> merge(String packageName) {
        Map<String, Object> vars = new HashMap<>();
        if (!packageName.equals(rootProject)) {
            addFile(vars, packageName, packageName);
        }
        addFile(vars, rootProject, packageName);
        vars.putAll(commandLine);
        return Collections.unmodifiableMap(vars);
    }

    private void addFile(Map<String, Object> vars, String project, String packageName) {
        Map<String, Object> file = byProject.getOrDefault(project, Map.of());
        vars.putAll(file);
        if (file.get(packageName) instanceof Map<?, ?> scoped) {
            scoped.forEach((name, value) -> vars.put(String.valueOf(name), value));
        }
    }
}
