package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.Dialect;
import dev.dataops.sql.Identifier;
import dev.dataops.sql.SqlLiteral;
import java.util.Optional;

/**
 * An extension of DuckDB that sessions use.
 *
 * @param name such as {@code httpfs}
 * @param repository where it is installed from, if not from DuckDB's own place: an alias such as {@code community}, or a path or URL
 */
public record DuckDbExtension(String name, Optional<String> repository) {
    String installSql() {
        return "install " + Identifier.quote(name)
                + repository.map(place -> " from " + place(place)).orElse("");
    }

    String loadSql() {
        return "load " + Identifier.quote(name);
    }

    private static String place(String repository) {
        return Identifier.isPlain(repository) ? repository : SqlLiteral.text(repository, Dialect.DUCKDB);
    }
}
