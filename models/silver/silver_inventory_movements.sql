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

-- The kind of a movement says where the goods went; only a count may go either way, so only there the sign is kept.
signed as (
    select
        cleaned.movement_id,
        cleaned.movement_type,
        cleaned.product_code,
        cleaned.warehouse_code,
        case
            when cleaned.movement_type = 'adjustment' then cleaned.quantity
            when cleaned.movement_type in ('shipment', 'transfer_out') then -abs(cleaned.quantity)
            else abs(cleaned.quantity)
        end as quantity,
        cleaned.moved_at,
        cast(cleaned.moved_at as date) as moved_on,
        cleaned.reference,
        cleaned.received_at
    from cleaned
    inner join products on cleaned.product_code = products.product_code
    inner join warehouses on cleaned.warehouse_code = warehouses.warehouse_code
    where
        cleaned.movement_id is not null
        and cleaned.movement_type in ({{ quoted_list(var('movement_types')) }})
        and cleaned.quantity <> 0
        and cleaned.moved_at <= {{ dbt.dateadd('day', 1, 'cleaned.received_at') }}
),

-- Scanners send rows twice and correct them later under the same id: the row that came last counts.
final as (
    select
        movement_id,
        movement_type,
        product_code,
        warehouse_code,
        quantity,
        moved_at,
        moved_on,
        reference,
        received_at
    from signed
    qualify row_number() over (partition by movement_id order by received_at desc) = 1
)

select * from final
