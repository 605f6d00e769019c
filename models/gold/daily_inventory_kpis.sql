with calendar as (
    select * from {{ ref('silver_calendar') }}
),

movements as (
    select * from {{ ref('silver_inventory_movements') }}
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

-- A product counts in a warehouse from the first day that it moved there, also on days when nothing happens.
held as (
    select
        warehouse_code,
        product_code,
        min(moved_on) as first_moved_on
    from movements
    group by warehouse_code, product_code
),

held_days as (
    select
        calendar.calendar_date,
        held.warehouse_code,
        held.product_code
    from held
    inner join calendar on held.first_moved_on <= calendar.calendar_date
),

daily_movements as (
    select
        moved_on,
        warehouse_code,
        product_code,
        {{ sum_where('quantity', "movement_type in ('opening', 'receipt')") }} as received_quantity,
        {{ sum_where('-quantity', "movement_type = 'shipment'") }} as shipped_quantity,
        {{ sum_where('quantity', "movement_type = 'return'") }} as returned_quantity,
        {{ sum_where('quantity', "movement_type = 'adjustment'") }} as adjusted_quantity,
        {{ sum_where('quantity', "movement_type in ('transfer_in', 'transfer_out')") }} as transferred_quantity,
        cast(sum(quantity) as {{ dbt.type_int() }}) as net_quantity
    from movements
    group by moved_on, warehouse_code, product_code
),

daily_demand as (
    select
        orders.ordered_on,
        orders.warehouse_code,
        order_lines.product_code,
        cast(sum(order_lines.quantity) as {{ dbt.type_int() }}) as demand_quantity,
        -- What should have been shipped by now: nobody has tried yet to ship an open order.
        {{ sum_where('order_lines.quantity', "orders.order_status <> 'open'") }} as due_quantity
    from order_lines
    inner join orders on order_lines.order_id = orders.order_id
    where orders.order_status <> 'cancelled'
    group by orders.ordered_on, orders.warehouse_code, order_lines.product_code
),

joined as (
    select
        held_days.calendar_date,
        held_days.warehouse_code,
        held_days.product_code,
        products.category,
        products.unit_cost,
        coalesce(daily_movements.received_quantity, 0) as received_quantity,
        coalesce(daily_movements.shipped_quantity, 0) as shipped_quantity,
        coalesce(daily_movements.returned_quantity, 0) as returned_quantity,
        coalesce(daily_movements.adjusted_quantity, 0) as adjusted_quantity,
        coalesce(daily_movements.transferred_quantity, 0) as transferred_quantity,
        coalesce(daily_movements.net_quantity, 0) as net_quantity,
        coalesce(daily_demand.demand_quantity, 0) as demand_quantity,
        coalesce(daily_demand.due_quantity, 0) as due_quantity
    from held_days
    inner join products on held_days.product_code = products.product_code
    left join daily_movements
        on
            held_days.calendar_date = daily_movements.moved_on
            and held_days.warehouse_code = daily_movements.warehouse_code
            and held_days.product_code = daily_movements.product_code
    left join daily_demand
        on
            held_days.calendar_date = daily_demand.ordered_on
            and held_days.warehouse_code = daily_demand.warehouse_code
            and held_days.product_code = daily_demand.product_code
),

balanced as (
    select
        calendar_date,
        warehouse_code,
        product_code,
        category,
        unit_cost,
        received_quantity,
        shipped_quantity,
        returned_quantity,
        adjusted_quantity,
        transferred_quantity,
        net_quantity,
        demand_quantity,
        due_quantity,
        cast(
            sum(net_quantity) over (
                partition by warehouse_code, product_code
                order by calendar_date
                rows between unbounded preceding and current row
            ) as {{ dbt.type_int() }}
        ) as closing_quantity
    from joined
),

final as (
    select
        {{ surrogate_key(['calendar_date', 'warehouse_code', 'product_code']) }} as daily_inventory_key,
        calendar_date,
        warehouse_code,
        product_code,
        category,
        closing_quantity - net_quantity as opening_quantity,
        received_quantity,
        shipped_quantity,
        returned_quantity,
        adjusted_quantity,
        transferred_quantity,
        closing_quantity,
        demand_quantity,
        due_quantity,
        {{ amount('closing_quantity', 'unit_cost') }} as closing_value,
        {{ amount('shipped_quantity', 'unit_cost') }} as shipped_cost,
        {{ ratio('shipped_quantity', 'due_quantity') }} as fill_rate,
        closing_quantity = 0 as is_stock_out
    from balanced
)

select * from final
