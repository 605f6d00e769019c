-- name:       environment_health
-- title:      Health of the environment
-- unit:       one column each: schemas, tables, views, columns, rows, bytes, tables without rows
-- meaning:    What an environment consists of right now, in one row. Tables without rows deserve a look after a build.
-- parameters: 1 schema_prefix (text): measure the schemas whose names start with it, in any case; '' measures all;
--             end it with _ where names may go on with a digit: ISSUE_4_ leaves ISSUE_42_BRONZE out
-- columns:    schema_count, table_count, view_count, column_count, row_count, empty_table_count, database_bytes
-- source:     information_schema.tables, information_schema.columns, duckdb_tables().estimated_size; bytes are those of
--             the whole database file (pragma_database_size), because DuckDB does not keep them by schema
with parameters as (
    select lower(cast(? as varchar)) as schema_prefix
),

environment_tables as (
    select
        tables.table_schema,
        tables.table_name,
        tables.table_type
    from information_schema.tables as tables
    cross join parameters
    where
        tables.table_catalog = current_database()
        and starts_with(lower(tables.table_schema), parameters.schema_prefix)
),

environment_columns as (
    select count(*) as column_count
    from information_schema.columns as columns
    cross join parameters
    where
        columns.table_catalog = current_database()
        and starts_with(lower(columns.table_schema), parameters.schema_prefix)
),

environment_rows as (
    select
        coalesce(sum(sizes.estimated_size), 0) as row_count,
        count(case when sizes.estimated_size = 0 then 1 end) as empty_table_count
    from duckdb_tables() as sizes
    cross join parameters
    where
        sizes.database_name = current_database()
        and not sizes.internal
        and starts_with(lower(sizes.schema_name), parameters.schema_prefix)
),

database_size as (
    select block_size * total_blocks as database_bytes
    from pragma_database_size()
    where database_name = current_database()
),

table_totals as (
    select
        count(distinct table_schema) as schema_count,
        count(case when table_type <> 'VIEW' then 1 end) as table_count,
        count(case when table_type = 'VIEW' then 1 end) as view_count
    from environment_tables
),

final as (
    select
        table_totals.schema_count,
        table_totals.table_count,
        table_totals.view_count,
        environment_columns.column_count,
        cast(environment_rows.row_count as bigint) as row_count,
        environment_rows.empty_table_count,
        database_size.database_bytes
    from table_totals
    cross join environment_columns
    cross join environment_rows
    cross join database_size
)

select * from final
