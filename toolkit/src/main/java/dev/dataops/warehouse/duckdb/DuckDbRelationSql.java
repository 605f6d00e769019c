package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.Identifier;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * DuckDB's SQL for relations. Schema changes are transactional in DuckDB, and {@code drop ... cascade} leaves the views that read a relation alone: they
 * are bound again when they are next read.
 */
final class DuckDbRelationSql implements RelationSql {
    /** Temporary tables of every session live here, each session seeing its own. */
    private static final String TEMPORARY_DATABASE = "temp";

    private static final String TEMPORARY_SCHEMA = "main";

    @Override
    public String createOrReplaceView(RelationName view, String select) {
        return "create or replace view " + view + " as (\n" + select + "\n)";
    }

    @Override
    public String createOrReplaceTableAs(RelationName table, String select) {
        return "create or replace table " + table + " as (\n" + select + "\n)";
    }

    @Override
    public List<String> publish(RelationInfo candidate, RelationName target, Optional<RelationType> existing) {
        List<String> statements = new ArrayList<>();
        existing.ifPresent(type -> statements.add(drop(target, type)));
        statements.add(rename(candidate.name(), candidate.type(), target.identifier()));
        return statements;
    }

    @Override
    public String createTemporaryTableAs(RelationName table, String select) {
        return "create or replace temporary table " + table + " as (\n" + select + "\n)";
    }

    @Override
    public RelationName temporaryName(RelationName relation, String suffix) {
        return RelationName.of(TEMPORARY_DATABASE, TEMPORARY_SCHEMA, relation.identifier() + suffix);
    }

    @Override
    public String createTable(RelationName table, List<ColumnInfo> columns) {
        return "create table " + table + " (" + definitions(columns) + ")";
    }

    @Override
    public String createTableOf(RelationName table, List<String> definitions) {
        return "create table " + table + " (\n  " + String.join(",\n  ", definitions) + "\n)";
    }

    @Override
    public String insertInto(RelationName table, List<String> columns, String select) {
        String names = String.join(", ", columns);
        return "insert into " + table + " (" + names + ")\nselect " + names + " from (\n" + select
                + "\n) as model_subq";
    }

    @Override
    public String drop(RelationName relation, RelationType type) {
        return "drop " + word(type) + " if exists " + relation + " cascade";
    }

    @Override
    public String rename(RelationName relation, RelationType type, String newIdentifier) {
        return "alter " + word(type) + " " + relation + " rename to " + quote(newIdentifier);
    }

    @Override
    public String truncate(RelationName table) {
        return "truncate table " + table;
    }

    @Override
    public String createSchema(String database, String schema) {
        return "create schema if not exists " + schemaName(database, schema);
    }

    @Override
    public String dropSchema(String database, String schema) {
        return "drop schema if exists " + schemaName(database, schema) + " cascade";
    }

    @Override
    public String insert(RelationName target, RelationName source, List<String> columns) {
        String names = quoted(columns, "");
        return "insert into " + target + " (" + names + ")\nselect " + names + "\nfrom " + source;
    }

    /** One key goes into {@code in (...)} and several into a join with the target's alias, as dbt-duckdb has it: predicates of projects rely on either. */
    @Override
    public String deleteMatching(
            RelationName target, RelationName source, List<String> uniqueKey, List<String> predicates) {
        if (uniqueKey.size() == 1) {
            String key = uniqueKey.get(0);
            return "delete from " + target + "\nwhere (" + key + ") in (select (" + key + ") from " + source + ")"
                    + and(predicates);
        }
        String match = uniqueKey.stream()
                .map(key -> source + "." + key + " = DBT_INCREMENTAL_TARGET." + key)
                .collect(Collectors.joining("\n  and "));
        return "delete from " + target + " as DBT_INCREMENTAL_TARGET\nusing " + source + "\nwhere " + match
                + and(predicates);
    }

    @Override
    public String merge(
            RelationName target,
            RelationName source,
            List<String> uniqueKey,
            List<String> insertColumns,
            List<String> updateColumns,
            List<String> predicates) {
        StringBuilder sql = new StringBuilder()
                .append("merge into ")
                .append(target)
                .append(" as DBT_INTERNAL_DEST\nusing ")
                .append(source)
                .append(" as DBT_INTERNAL_SOURCE\non ")
                .append(matchCondition(uniqueKey, predicates));
        if (!uniqueKey.isEmpty() && !updateColumns.isEmpty()) {
            sql.append("\nwhen matched then update set ").append(assignments(updateColumns));
        }
        return sql.append("\nwhen not matched then insert (")
                .append(quoted(insertColumns, ""))
                .append(")\nvalues (")
                .append(quoted(insertColumns, "DBT_INTERNAL_SOURCE."))
                .append(")")
                .toString();
    }

    @Override
    public String addColumns(RelationName table, List<ColumnInfo> columns) {
        return columns.stream()
                .map(column -> "alter table " + table + " add column " + definition(column))
                .collect(Collectors.joining(";\n"));
    }

    @Override
    public String dropColumns(RelationName table, List<String> columns) {
        return columns.stream()
                .map(column -> "alter table " + table + " drop column " + quote(column))
                .collect(Collectors.joining(";\n"));
    }

    @Override
    public String alterColumnType(RelationName table, ColumnInfo column) {
        return "alter table " + table + " alter column " + quote(column.name()) + " set data type " + column.dataType();
    }

    @Override
    public String limited(String select, long rows) {
        return rows < 0 ? select : "select * from (\n" + select + "\n) limit " + rows;
    }

    @Override
    public String quote(String identifier) {
        return Identifier.quote(identifier);
    }

    private static String matchCondition(List<String> uniqueKey, List<String> predicates) {
        List<String> conditions = new ArrayList<>();
        if (uniqueKey.isEmpty()) {
            conditions.add("false");
        }
        uniqueKey.forEach(key -> conditions.add("DBT_INTERNAL_SOURCE." + key + " = DBT_INTERNAL_DEST." + key));
        conditions.addAll(predicates);
        return "(" + String.join(") and (", conditions) + ")";
    }

    private static String assignments(List<String> columns) {
        return columns.stream()
                .map(Identifier::quote)
                .map(name -> name + " = DBT_INTERNAL_SOURCE." + name)
                .collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> columns, String prefix) {
        return columns.stream().map(column -> prefix + Identifier.quote(column)).collect(Collectors.joining(", "));
    }

    /** Returns column definitions as they stand between the parentheses of {@code create table}. */
    static String definitions(List<ColumnInfo> columns) {
        return columns.stream().map(DuckDbRelationSql::definition).collect(Collectors.joining(", "));
    }

    private static String definition(ColumnInfo column) {
        return Identifier.quote(column.name()) + " " + column.dataType();
    }

    private static String and(List<String> predicates) {
        return predicates.stream()
                .map(predicate -> "\n  and (" + predicate + ")")
                .collect(Collectors.joining());
    }

    private static String schemaName(String database, String schema) {
        return database.isEmpty()
                ? Identifier.quote(schema)
                : Identifier.quote(database) + "." + Identifier.quote(schema);
    }

    /** DuckDB has tables and views; what else there is in the world is stored as a table here. */
    private static String word(RelationType type) {
        return type == RelationType.VIEW ? "view" : "table";
    }
}
