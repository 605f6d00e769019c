package dev.dataops.project.files;

import java.util.List;

/** What a file of a project is, by the folder it lies in and its ending. */
public enum FileKind {
    MODEL("model-paths", List.of("models"), ".sql"),
    PYTHON_MODEL("model-paths", List.of("models"), ".py"),
    SEED("seed-paths", List.of("seeds"), ".csv"),
    SNAPSHOT("snapshot-paths", List.of("snapshots"), ".sql"),
    ANALYSIS("analysis-paths", List.of("analyses"), ".sql"),
    TEST("test-paths", List.of("tests"), ".sql"),
    MACRO("macro-paths", List.of("macros"), ".sql"),
    FUNCTION("function-paths", List.of("functions"), ".sql"),
    PROPERTIES("", List.of(), ".yml"),
    DOCS("docs-paths", List.of(), ".md");

    private final String pathsKey;
    private final List<String> defaultPaths;
    private final String ending;

    FileKind(String pathsKey, List<String> defaultPaths, String ending) {
        this.pathsKey = pathsKey;
        this.defaultPaths = defaultPaths;
        this.ending = ending;
    }

    /** Returns the key of {@code dbt_project.yml} that lists the folders of such files; empty if there is none. */
    public String pathsKey() {
        return pathsKey;
    }

    /** Returns the folders where nothing else is said. */
    public List<String> defaultPaths() {
        return defaultPaths;
    }

    boolean hasEnding(String fileName) {
        return fileName.endsWith(ending) || this == PROPERTIES && fileName.endsWith(".yaml");
    }
}
