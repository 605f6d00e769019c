package dev.dataops.warehouse.duckdb;

import dev.dataops.core.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which DuckDB database to open and how.
 *
 * @param file the database file; empty for a database in memory
 * @param options options that must be given when the database is opened (dbt-duckdb's {@code config_options})
 * @param extensions extensions to load
 * @param settings settings of each session, as for {@code set}
 * @param attachments further databases
 */
public record DuckDbConfig(
        Optional<Path> file,
        Map<String, String> options,
        List<DuckDbExtension> extensions,
        Map<String, String> settings,
        List<DuckDbAttachment> attachments) {
    public DuckDbConfig {
        options = Map.copyOf(options);
        extensions = List.copyOf(extensions);
        settings = Map.copyOf(settings);
        attachments = List.copyOf(attachments);
    }

    /** Returns the configuration of a database in memory, which ends with the process. */
    public static DuckDbConfig inMemory() {
        return new DuckDbConfig(Optional.empty(), Map.of(), List.of(), Map.of(), List.of());
    }

    /** Returns the configuration of a database file, which is created with its folders when it does not exist. */
    public static DuckDbConfig of(Path file) {
        return new DuckDbConfig(Optional.of(file), Map.of(), List.of(), Map.of(), List.of());
    }

    /**
     * Reads an output of {@code profiles.yml} as <a href="https://github.com/duckdb/dbt-duckdb#configuring-your-profile">dbt-duckdb</a> knows it: {@code
     * path}, {@code config_options}, {@code extensions}, {@code settings} and {@code attach}.
     *
     * @param fields the output's fields as written; null for those without a value
     * @param folder the folder that relative paths start from
     * @param problems takes what is wrong, and a finding for each field that dbt-duckdb knows and this toolkit does not support
     */
    public static DuckDbConfig fromProfile(Map<String, @Nullable Object> fields, Path folder, Problems problems) {
        return new DuckDbProfile(fields, folder, problems).read();
    }

    /**
     * Returns the name that DuckDB gives to the database: that of the file up to its first dot, leading dots aside; {@code memory} for a database in memory.
     */
    public String databaseName() {
        return file.map(path -> databaseName(path.getFileName().toString())).orElse("memory");
    }

    private static String databaseName(String fileName) {
        int start = 0;
        while (start < fileName.length() - 1 && fileName.charAt(start) == '.') {
            start++;
        }
        int dot = fileName.indexOf('.', start);
        String name = fileName.substring(start, dot < 0 ? fileName.length() : dot);
        return switch (name) {
            case "main", "temp", "system" -> name + "_db";
            default -> name;
        };
    }
}
