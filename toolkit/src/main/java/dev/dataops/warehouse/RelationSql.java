package dev.dataops.warehouse;

import dev.dataops.sql.RelationName;
import java.util.List;

/** The SQL text that an engine wants for what the toolkit does to relations. Pure: builds text and runs nothing. */
public interface RelationSql {
    /** Creates or replaces a view in one atomic statement. */
    String createOrReplaceView(RelationName view, String select);

    /** Creates a table from a query, replacing a table of that name in one atomic statement. */
    String createOrReplaceTableAs(RelationName table, String select);

    /** Creates a table that only this session sees and that ends with it. */
    String createTemporaryTableAs(RelationName table, String select);

    /** Returns the name under which a temporary table for a relation is created and read in this engine. */
    RelationName temporaryName(RelationName relation, String suffix);

    /** Creates an empty table with the given columns. */
    String createTable(RelationName table, List<ColumnInfo> columns);

    /** Drops a relation with what depends on it, if it exists. */
    String drop(RelationName relation, RelationType type);

    /** Gives a relation another name within its schema. */
    String rename(RelationName relation, RelationType type, String newIdentifier);

    /** Empties a table. */
    String truncate(RelationName table);

    /** Creates a schema if it does not exist. */
    String createSchema(String database, String schema);

    /** Drops a schema and all it holds, if it exists. */
    String dropSchema(String database, String schema);

    /** Inserts the rows of a relation into another, by column name. */
    String insert(RelationName target, RelationName source, List<String> columns);

    /** Deletes the target's rows whose key occurs in the source; {@code predicates} narrow the target further. */
    String deleteMatching(RelationName target, RelationName source, List<String> uniqueKey, List<String> predicates);

    /**
     * Updates matching rows and inserts the others, in one statement. In {@code predicates} and {@code on} the target is {@code DBT_INTERNAL_DEST} and
     * the source {@code DBT_INTERNAL_SOURCE}, as in dbt.
     */
    String merge(
            RelationName target,
            RelationName source,
            List<String> uniqueKey,
            List<String> insertColumns,
            List<String> updateColumns,
            List<String> predicates);

    /** Adds columns to a table. One statement a column, separated by {@code ;}. */
    String addColumns(RelationName table, List<ColumnInfo> columns);

    /** Drops columns of a table. One statement a column, separated by {@code ;}. */
    String dropColumns(RelationName table, List<String> columns);

    /** Changes the type of a column, keeping its values. */
    String alterColumnType(RelationName table, ColumnInfo column);

    /** Returns an identifier in the engine's quotes. */
    String quote(String identifier);
}
