with environment_tables as (
    select * from {{ ref('environment_tables') }}
),

environment_columns as (
    select * from {{ ref('environment_columns') }}
),

layers as (
    {{ environment_layers() }}
),

table_totals as (
    select
        layer,
        {{ count_where("table_kind = 'table'") }} as table_count,
        {{ count_where("table_kind = 'view'") }} as view_count,
        sum(row_count) as row_count,
        sum(byte_count) as byte_count
    from environment_tables
    group by layer
),

column_totals as (
    select
        layer,
        count(*) as column_count
    from environment_columns
    group by layer
),

final as (
    select
        layers.layer,
        coalesce(table_totals.table_count, 0) as table_count,
        coalesce(table_totals.view_count, 0) as view_count,
        coalesce(column_totals.column_count, 0) as column_count,
        cast(coalesce(table_totals.row_count, 0) as {{ dbt.type_bigint() }}) as row_count,
        cast(coalesce(table_totals.byte_count, 0) as {{ dbt.type_bigint() }}) as byte_count
    from layers
    left join table_totals on layers.layer = table_totals.layer
    left join column_totals on layers.layer = column_totals.layer
)

select * from final
