{# What the warehouse knows of this environment's own tables. #}

{#
  A query that gives the layers of this environment and the schema of each. It asks the rule that puts the models
  there, so that a project which overrides the rule measures the right schemas.
#}
{% macro environment_layers() -%}
    {%- for layer in var('layers') %}
    select
        {{ dbt.string_literal(layer) }} as layer,
        {{ dbt.string_literal(generate_schema_name(layer, none) | trim | lower) }} as schema_key
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}

{#
  A query that gives rows and bytes of every table of the current database: table_schema, table_name, row_count,
  byte_count, byte_source. Byte_source says what the bytes are, because engines do not count the same thing.
#}
{% macro table_sizes() -%}
    {{ return(adapter.dispatch('table_sizes', 'inventory')()) }}
{%- endmacro %}

{% macro default__table_sizes() -%}
    select
        table_schema,
        table_name,
        cast(null as {{ dbt.type_bigint() }}) as row_count,
        cast(null as {{ dbt.type_bigint() }}) as byte_count,
        'not known' as byte_source
    from {{ source('warehouse_catalog', 'tables') }}
{%- endmacro %}

{% macro snowflake__table_sizes() -%}
    select
        table_schema,
        table_name,
        row_count,
        bytes as byte_count,
        'active bytes' as byte_source
    from {{ source('warehouse_catalog', 'tables') }}
    where table_type = 'BASE TABLE'
{%- endmacro %}

{# DuckDB counts rows but not the bytes of one table: bytes are rows times the width of the columns' types. #}
{% macro duckdb__table_sizes() -%}
    select
        sized.schema_name as table_schema,
        sized.table_name,
        cast(sized.estimated_size as {{ dbt.type_bigint() }}) as row_count,
        cast(sized.estimated_size * widths.row_bytes as {{ dbt.type_bigint() }}) as byte_count,
        'rows times width of types' as byte_source
    from duckdb_tables() as sized
    inner join (
        select
            table_oid,
            sum(
                case
                    when data_type in ('BOOLEAN', 'TINYINT', 'UTINYINT') then 1
                    when data_type in ('SMALLINT', 'USMALLINT') then 2
                    when data_type in ('INTEGER', 'UINTEGER', 'DATE', 'FLOAT') then 4
                    when data_type in ('HUGEINT', 'UHUGEINT', 'UUID', 'INTERVAL', 'VARCHAR', 'BLOB') then 16
                    when data_type like 'DECIMAL%' and numeric_precision > 18 then 16
                    when data_type like 'DECIMAL%' and numeric_precision <= 4 then 2
                    when data_type like 'DECIMAL%' and numeric_precision <= 9 then 4
                    else 8
                end
            ) as row_bytes
        from duckdb_columns()
        where database_name = current_database()
        group by table_oid
    ) as widths on sized.table_oid = widths.table_oid
    where sized.database_name = current_database()
{%- endmacro %}
