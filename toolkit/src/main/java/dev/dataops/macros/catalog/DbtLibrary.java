package dev.dataops.macros.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Our own macros under the names that dbt's have. They live beside the classes, one folder a package: {@code dbt}, and one for each adapter,
 * whose macros win over those of {@code dbt}. Only the target's adapter is read.
 */
public final class DbtLibrary {
    private static final List<String> FILES = List.of(
            "cross_database.sql",
            "generic_tests.sql",
            "incremental.sql",
            "names.sql",
            "relations.sql",
            "statements.sql");
    private static final Map<String, String> ADAPTERS = Map.of("duckdb", "duckdb.sql", "snowflake", "snowflake.sql");

    private DbtLibrary() {}

    /** Adds the library's macros for an adapter to a catalogue. */
    public static void addTo(MacroCatalog.Builder catalog, String adapterType) {
        for (String file : FILES) {
            add(catalog, MacroCatalog.DBT, file);
        }
        String file = ADAPTERS.get(adapterType);
        if (file != null) {
            add(catalog, MacroCatalog.DBT + "_" + adapterType, file);
        }
        catalog.addMissing(read("/dbt/not_supported.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    private static void add(MacroCatalog.Builder catalog, String packageName, String file) {
        String path = packageName + "/" + file;
        catalog.addLibrary(new LibraryFile(read("/" + path), path).macros(packageName));
    }

    private static String read(String resource) {
        try (InputStream in = DbtLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
