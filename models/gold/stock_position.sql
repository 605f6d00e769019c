with movements as (
    select * from {{ ref('silver_inventory_movements') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

on_hand as (
    select
        warehouse_code,
        product_code,
        sum(quantity) as on_hand_quantity,
        max(moved_at) as last_moved_at
    from movements
    group by warehouse_code, product_code
),

final as (
    select
        on_hand.warehouse_code,
        on_hand.product_code,
        products.category,
        on_hand.on_hand_quantity,
        cast(on_hand.on_hand_quantity * products.unit_cost as numeric(14, 2)) as stock_value,
        on_hand.last_moved_at
    from on_hand
    inner join products on on_hand.product_code = products.product_code
)

select * from final
