-- Two ways to the same number: the running balance of the last day and the plain sum of all movements.
with inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

stock as (
    select * from {{ ref('stock_position') }}
),

final as (
    select
        stock.warehouse_code,
        stock.product_code,
        stock.on_hand_quantity,
        inventory.closing_quantity
    from stock
    left join inventory
        on
            stock.as_of_date = inventory.calendar_date
            and stock.warehouse_code = inventory.warehouse_code
            and stock.product_code = inventory.product_code
    where
        inventory.closing_quantity is null
        or inventory.closing_quantity <> stock.on_hand_quantity
)

select * from final
