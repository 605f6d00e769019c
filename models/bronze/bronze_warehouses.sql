with source as (
    select * from {{ ref('raw_warehouses') }}
),

final as (
    select
        warehouse_code,
        warehouse_name,
        city,
        region,
        cast(opened_on as date) as opened_on,
        cast(capacity_units as {{ dbt.type_int() }}) as capacity_units,
        active
    from source
)

select * from final
