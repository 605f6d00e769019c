with catalog as (
    select * from {{ source('warehouse_catalog', 'columns') }}
),

layers as (
    {{ environment_layers() }}
),

final as (
    select
        layers.layer,
        catalog.table_schema,
        catalog.table_name,
        catalog.column_name,
        catalog.ordinal_position,
        lower(catalog.data_type) as data_type,
        catalog.is_nullable = 'YES' as is_nullable
    from catalog
    inner join layers on lower(catalog.table_schema) = layers.schema_key
    where catalog.table_catalog = current_database()
)

select * from final
