with catalog as (
    select * from {{ source('warehouse_catalog', 'tables') }}
),

layers as (
    {{ environment_layers() }}
),

sizes as (
    {{ table_sizes() }}
),

final as (
    select
        layers.layer,
        catalog.table_schema,
        catalog.table_name,
        case when catalog.table_type = 'VIEW' then 'view' else 'table' end as table_kind,
        sizes.row_count,
        sizes.byte_count,
        sizes.byte_source
    from catalog
    inner join layers on lower(catalog.table_schema) = layers.schema_key
    left join sizes
        on
            catalog.table_schema = sizes.table_schema
            and catalog.table_name = sizes.table_name
    where catalog.table_catalog = current_database()
)

select * from final
