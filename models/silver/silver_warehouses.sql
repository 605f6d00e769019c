with warehouses as (
    select * from {{ ref('bronze_warehouses') }}
),

final as (
    select
        {{ clean_code('warehouse_code') }} as warehouse_code,
        {{ clean_text('warehouse_name') }} as warehouse_name,
        {{ clean_text('city') }} as city,
        {{ clean_title('region') }} as region,
        opened_on,
        capacity_units,
        {{ is_yes('active') }} as is_active
    from warehouses
)

select * from final
