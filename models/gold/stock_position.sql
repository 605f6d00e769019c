with movements as (
    select * from {{ ref('silver_inventory_movements') }}
),

calendar as (
    select * from {{ ref('silver_calendar') }}
),

orders as (
    select * from {{ ref('silver_customer_orders') }}
),

order_lines as (
    select * from {{ ref('silver_order_lines') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

on_hand as (
    select
        warehouse_code,
        product_code,
        cast(sum(quantity) as {{ dbt.type_int() }}) as on_hand_quantity,
        max(moved_on) as last_moved_on,
        max(case when movement_type = 'receipt' then moved_on end) as last_received_on,
        max(case when movement_type = 'shipment' then moved_on end) as last_shipped_on
    from movements
    group by warehouse_code, product_code
),

-- What open orders will take away is still on the shelf but no longer to be promised.
reserved as (
    select
        orders.warehouse_code,
        order_lines.product_code,
        cast(sum(order_lines.quantity) as {{ dbt.type_int() }}) as reserved_quantity
    from order_lines
    inner join orders on order_lines.order_id = orders.order_id
    where orders.order_status = 'open'
    group by orders.warehouse_code, order_lines.product_code
),

final as (
    select
        {{ surrogate_key(['on_hand.warehouse_code', 'on_hand.product_code']) }} as stock_position_key,
        calendar.calendar_date as as_of_date,
        on_hand.warehouse_code,
        on_hand.product_code,
        products.category,
        on_hand.on_hand_quantity,
        coalesce(reserved.reserved_quantity, 0) as reserved_quantity,
        on_hand.on_hand_quantity - coalesce(reserved.reserved_quantity, 0) as available_quantity,
        {{ amount('on_hand.on_hand_quantity', 'products.unit_cost') }} as stock_value,
        {{ amount('on_hand.on_hand_quantity', 'products.list_price') }} as sales_value,
        on_hand.last_moved_on,
        on_hand.last_received_on,
        on_hand.last_shipped_on
    from on_hand
    inner join products on on_hand.product_code = products.product_code
    inner join calendar on calendar.is_as_of_date
    left join reserved
        on
            on_hand.warehouse_code = reserved.warehouse_code
            and on_hand.product_code = reserved.product_code
)

select * from final
