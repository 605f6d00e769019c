with movements as (
    select * from {{ ref('bronze_inventory_movements') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

warehouses as (
    select * from {{ ref('silver_warehouses') }}
),

cleaned as (
    select
        {{ clean_code('movement_id') }} as movement_id,
        {{ clean_label('movement_type') }} as movement_type,
        {{ clean_code('product_code') }} as product_code,
        {{ clean_code('warehouse_code') }} as warehouse_code,
        {{ to_whole_number('quantity') }} as quantity,
        {{ to_timestamp('moved_at') }} as moved_at,
        {{ clean_text('reference') }} as reference,
        received_at
    from movements
),

final as (
    select
        cleaned.movement_id,
        cleaned.movement_type,
        cleaned.product_code,
        cleaned.warehouse_code,
        cleaned.quantity,
        cleaned.moved_at,
        cleaned.reference,
        cleaned.received_at,
        case
            when cleaned.movement_id is null then 'id_missing'
            when
                cleaned.movement_type is null
                or cleaned.movement_type not in ({{ quoted_list(var('movement_types')) }})
                then 'type_unknown'
            when products.product_code is null then 'product_unknown'
            when warehouses.warehouse_code is null then 'warehouse_unknown'
            when cleaned.quantity is null then 'quantity_missing'
            when cleaned.quantity = 0 then 'quantity_zero'
            when cleaned.moved_at is null then 'date_missing'
            when cleaned.moved_at > {{ dbt.dateadd('day', 1, 'cleaned.received_at') }} then 'date_in_future'
        end as rejection_reason
    from cleaned
    left join products on cleaned.product_code = products.product_code
    left join warehouses on cleaned.warehouse_code = warehouses.warehouse_code
)

select * from final
