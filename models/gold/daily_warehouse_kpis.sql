with inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

fulfilment as (
    select * from {{ ref('order_fulfilment') }}
),

warehouses as (
    select * from {{ ref('silver_warehouses') }}
),

daily_stock as (
    select
        calendar_date,
        warehouse_code,
        count(*) as held_products,
        {{ count_where('is_stock_out') }} as stock_out_products,
        cast(sum(received_quantity) as {{ dbt.type_int() }}) as received_quantity,
        cast(sum(shipped_quantity) as {{ dbt.type_int() }}) as shipped_quantity,
        cast(sum(demand_quantity) as {{ dbt.type_int() }}) as demand_quantity,
        cast(sum(due_quantity) as {{ dbt.type_int() }}) as due_quantity,
        cast(sum(closing_quantity) as {{ dbt.type_int() }}) as closing_quantity,
        cast(sum(closing_value) as numeric(16, 2)) as closing_value,
        cast(sum(shipped_cost) as numeric(16, 2)) as shipped_cost
    from inventory
    group by calendar_date, warehouse_code
),

daily_orders as (
    select
        ordered_on,
        warehouse_code,
        count(*) as order_count,
        {{ count_where("order_status = 'cancelled'") }} as cancelled_count,
        {{ count_where('is_on_time') }} as on_time_count,
        {{ count_where('delivered_on is not null') }} as delivered_count,
        cast(sum(case when order_status <> 'cancelled' then order_value else 0 end) as numeric(16, 2)) as order_value
    from fulfilment
    group by ordered_on, warehouse_code
),

final as (
    select
        {{ surrogate_key(['daily_stock.calendar_date', 'daily_stock.warehouse_code']) }} as daily_warehouse_key,
        daily_stock.calendar_date,
        daily_stock.warehouse_code,
        warehouses.region,
        coalesce(daily_orders.order_count, 0) as order_count,
        coalesce(daily_orders.cancelled_count, 0) as cancelled_count,
        coalesce(daily_orders.order_value, 0) as order_value,
        {{ ratio('daily_orders.on_time_count', 'daily_orders.delivered_count') }} as on_time_rate,
        daily_stock.demand_quantity,
        daily_stock.due_quantity,
        daily_stock.shipped_quantity,
        {{ ratio('daily_stock.shipped_quantity', 'daily_stock.due_quantity') }} as fill_rate,
        daily_stock.received_quantity,
        daily_stock.closing_quantity,
        daily_stock.closing_value,
        daily_stock.shipped_cost,
        {{ ratio('daily_stock.closing_quantity', 'warehouses.capacity_units') }} as capacity_used,
        daily_stock.held_products,
        daily_stock.stock_out_products
    from daily_stock
    inner join warehouses on daily_stock.warehouse_code = warehouses.warehouse_code
    left join daily_orders
        on
            daily_stock.calendar_date = daily_orders.ordered_on
            and daily_stock.warehouse_code = daily_orders.warehouse_code
)

select * from final
