package dev.dataops.project.files;

import java.util.List;

/** What a file of a project is, by the folder it lies in and its ending. */
public enum FileKind {
    MODEL("model-paths", "models", ".sql"),
    PYTHON_MODEL("model-paths", "models", ".py"),
    SEED("seed-paths", "seeds", ".csv"),
    SNAPSHOT("snapshot-paths", "snapshots", ".sql"),
    ANALYSIS("analysis-paths", "analyses", ".sql"),
    TEST("test-paths", "tests", ".sql"),
    MACRO("macro-paths", "macros", ".sql"),
    FUNCTION("function-paths", "functions", ".sql"),
    PROPERTIES("", "", ".yml"),
    DOCS("docs-paths", "", ".md");

    private final String pathsKey;
    private final String defaultPath;
    private final String ending;

    FileKind(String pathsKey, String defaultPath, String ending) {
        this.pathsKey = pathsKey;
        this.defaultPath = defaultPath;
        this.ending = ending;
    }

    /** Returns the key of {@code dbt_project.yml} that lists the folders of such files; empty if there is none. */
    public String pathsKey() {
        return pathsKey;
    }

    /** Returns the folders where nothing else is said; none for kinds that have no folder of their own. */
    public List<String> defaultPaths() {
        return defaultPath.isEmpty() ? List.of() : List.of(defaultPath);
    }

    boolean hasEnding(String fileName) {
        return fileName.endsWith(ending) || (this == PROPERTIES && fileName.endsWith(".yaml"));
    }
}
