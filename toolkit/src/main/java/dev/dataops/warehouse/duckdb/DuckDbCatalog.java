package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.Dialect;
import dev.dataops.sql.RelationName;
import dev.dataops.sql.SqlLiteral;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.WarehouseException;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB what exists. Names are compared in any case, as DuckDB does. */
final class DuckDbCatalog {
    private final Session session;
    private final String defaultDatabase;

    DuckDbCatalog(Session session, String defaultDatabase) {
        this.session = session;
        this.defaultDatabase = defaultDatabase;
    }

    List<RelationInfo> relations(String database, String schema) {
        String where = whereSchema(database, schema) + " and not internal and not temporary";
        String sql = "select database_name, schema_name, table_name, false from duckdb_tables()" + where
                + " union all select database_name, schema_name, view_name, true from duckdb_views()" + where;
        List<RelationInfo> relations = new ArrayList<>();
        for (List<Object> row : session.query(sql).rows()) {
            RelationName name = RelationName.of((String) row.get(0), (String) row.get(1), (String) row.get(2));
            relations.add(new RelationInfo(name, (Boolean) row.get(3) ? RelationType.VIEW : RelationType.TABLE));
        }
        return relations;
    }

    List<String> schemas(String database) {
        String sql = "select schema_name from duckdb_schemas() where " + same("database_name", named(database));
        return session.query(sql).rows().stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    /** Returns the columns of a relation, empty if it does not exist. */
    List<ColumnInfo> columns(RelationName relation) {
        try {
            return session.query("describe " + relation).rows().stream()
                    .map(row -> new ColumnInfo((String) row.get(0), (String) row.get(1)))
                    .toList();
        } catch (WarehouseException e) {
            if (DuckDbErrors.isMissingRelation(e, relation.identifier())) {
                return List.of();
            }
            throw e;
        }
    }

    /** Returns whether a relation exists, temporary ones included. */
    boolean exists(RelationName relation) {
        String where = whereSchema(relation.database(), relation.schema()) + " and ";
        String sql = "select 1 from duckdb_tables()" + where + same("table_name", relation.identifier())
                + " union all select 1 from duckdb_views()" + where + same("view_name", relation.identifier());
        return !session.query(sql).rows().isEmpty();
    }

    private String whereSchema(String database, String schema) {
        return " where " + same("database_name", named(database)) + " and " + same("schema_name", schema);
    }

    private String named(String database) {
        return database.isEmpty() ? defaultDatabase : database;
    }

    private static String same(String column, String name) {
        return "lower(" + column + ") = lower(" + SqlLiteral.text(name, Dialect.DUCKDB) + ")";
    }
}
