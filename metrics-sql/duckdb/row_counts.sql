-- name:       row_counts
-- title:      Rows by table
-- unit:       rows
-- meaning:    How many rows each table of an environment holds. Views hold none and are left out.
-- parameters: 1 schema_prefix (text): measure the schemas whose names start with it, in any case; '' measures all;
--             end it with _ where names may go on with a digit: ISSUE_4_ leaves ISSUE_42_BRONZE out
-- columns:    schema_name, table_name, row_count
-- source:     duckdb_tables().estimated_size; DuckDB keeps this count itself, no table is scanned
with parameters as (
    select lower(cast(? as varchar)) as schema_prefix
),

final as (
    select
        duckdb_tables.schema_name,
        duckdb_tables.table_name,
        duckdb_tables.estimated_size as row_count
    from duckdb_tables() as duckdb_tables
    cross join parameters
    where
        duckdb_tables.database_name = current_database()
        and not duckdb_tables.internal
        and starts_with(lower(duckdb_tables.schema_name), parameters.schema_prefix)
)

select * from final
order by schema_name, table_name
