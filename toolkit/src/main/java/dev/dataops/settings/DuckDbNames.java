package dev.dataops.settings;

/** The names that dbt-duckdb gives to databases. */
final class DuckDbNames {
    private DuckDbNames() {}

    /**
     * Returns the name of the database in a file: {@code memory} for none, else the file's name up to its first dot, leading dots aside, and with {@code
     * _db} behind a name that DuckDB needs itself.
     *
     * @param path the file as a profile names it, or {@code :memory:}
     */
    static String database(String path) {
        if (path.equals(":memory:") || path.isEmpty()) {
            return "memory";
        }
        String query = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        String file = query.substring(Math.max(query.lastIndexOf('/'), query.lastIndexOf('\\')) + 1);
        int start = 0;
        while (start < file.length() - 1 && file.charAt(start) == '.') {
            start++;
        }
        int dot = file.indexOf('.', start);
        String name = file.substring(start, dot < 0 ? file.length() : dot);
        return switch (name) {
            case "main", "temp", "system" -> name + "_db";
            default -> name;
        };
    }
}
