package dev.dataops.warehouse;

import dev.dataops.sql.RelationName;
import java.util.List;
import java.util.Optional;

/**
 * The SQL text that an engine wants for what the toolkit does to relations. Pure: builds text and runs nothing.
 *
 * <p>A query handed in as {@code select} stands in the result on lines of its own, after exactly one line, so that line {@code n} of the statement is line
 * {@code n - 1} of the query.
 *
 * <p>Safe ways to replace a relation, where a failure leaves what was there as it was:
 * <ul>
 *   <li>{@link #createOrReplaceView} alone, or behind {@link #drop} in one {@link Session#executeAtomically} where a table has the name;
 *   <li>{@link #createOrReplaceTableAs} alone, where a table or nothing has the name and nobody has to look at the new rows first;
 *   <li>a candidate under another name, then {@link #publish}, for everything else.
 * </ul>
 */
public interface RelationSql {
    /** Creates or replaces a view in one atomic statement. */
    String createOrReplaceView(RelationName view, String select);

    /** Creates a table from a query, replacing a table of that name in one atomic statement. */
    String createOrReplaceTableAs(RelationName table, String select);

    /**
     * Puts a finished candidate in the place of a relation: the statements to run in one transaction, with {@link Session#executeAtomically} or in the one
     * that made the candidate. Readers see the old relation or the new one. Indexes belong on the relation after this, not on the candidate.
     *
     * @param candidate the relation to publish, in the schema of {@code target}
     * @param target the name it gets
     * @param existing what stands under that name now, if anything does
     */
    List<String> publish(RelationInfo candidate, RelationName target, Optional<RelationType> existing);

    /** Creates a table that only this session sees and that ends with it. */
    String createTemporaryTableAs(RelationName table, String select);

    /** Returns the name under which a temporary table for a relation is created and read in this engine. */
    RelationName temporaryName(RelationName relation, String suffix);

    /** Creates an empty table with the given columns. */
    String createTable(RelationName table, List<ColumnInfo> columns);

    /** Creates an empty table with columns and constraints that are SQL already. */
    String createTableOf(RelationName table, List<String> definitions);

    /** Inserts the rows of a query into a table, by column name; the names are SQL already. */
    String insertInto(RelationName table, List<String> columns, String select);

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

    /**
     * Deletes the target's rows whose key occurs in the source; nulls in a key match nothing.
     *
     * @param uniqueKey key columns or expressions, written into the SQL as they are
     * @param predicates conditions that narrow the target further
     */
    String deleteMatching(RelationName target, RelationName source, List<String> uniqueKey, List<String> predicates);

    /**
     * Updates matching rows and inserts the others, in one statement. In {@code predicates} the target is {@code DBT_INTERNAL_DEST} and the source {@code
     * DBT_INTERNAL_SOURCE}, as in dbt. Nulls in a key match nothing.
     *
     * @param uniqueKey key columns, written into the SQL as they are; without any, all rows are inserted
     * @param insertColumns names of the columns that new rows get
     * @param updateColumns names of the columns that matching rows get; without any, matching rows stay as they are
     * @param predicates further conditions under which rows match
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

    /** Returns a query cut off after some rows; the query itself where {@code rows} is below zero. */
    String limited(String select, long rows);

    /** Returns an identifier in the engine's quotes. */
    String quote(String identifier);
}
