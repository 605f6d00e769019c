package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.Dialect;
import dev.dataops.sql.Identifier;
import dev.dataops.sql.SqlLiteral;
import java.util.List;
import java.util.Optional;

/**
 * A further database that sessions see.
 *
 * @param path file, URL or connection string
 * @param alias the name that SQL uses for it; DuckDB derives one from the path otherwise
 * @param options what stands in the parentheses of {@code attach}, such as {@code type sqlite} and {@code read_only}
 */
public record DuckDbAttachment(String path, Optional<String> alias, List<String> options) {
    public DuckDbAttachment {
        options = List.copyOf(options);
    }

    String toSql() {
        return "attach if not exists " + SqlLiteral.text(path, Dialect.DUCKDB)
                + alias.map(name -> " as " + Identifier.quote(name)).orElse("")
                + (options.isEmpty() ? "" : " (" + String.join(", ", options) + ")");
    }
}
