{{ config(materialized='table') }}

with warehouse_kpis as (
    select * from {{ ref('daily_warehouse_kpis') }}
),

daily as (
    select
        calendar_date,
        cast(sum(order_count) as {{ dbt.type_int() }}) as order_count,
        cast(sum(order_value) as numeric(16, 2)) as order_value,
        cast(sum(due_quantity) as {{ dbt.type_int() }}) as due_quantity,
        cast(sum(shipped_quantity) as {{ dbt.type_int() }}) as shipped_quantity,
        cast(sum(closing_value) as numeric(16, 2)) as stock_value,
        cast(sum(stock_out_products) as {{ dbt.type_int() }}) as stock_out_products,
        cast(sum(held_products) as {{ dbt.type_int() }}) as held_products
    from warehouse_kpis
    group by calendar_date
),

compared as (
    select
        calendar_date,
        order_count,
        order_value,
        due_quantity,
        shipped_quantity,
        stock_value,
        stock_out_products,
        held_products,
        sum(due_quantity) over (order by calendar_date rows between 6 preceding and current row) as week_due,
        sum(shipped_quantity) over (order by calendar_date rows between 6 preceding and current row) as week_shipped,
        lag(stock_value, 7) over (order by calendar_date) as stock_value_week_ago
    from daily
),

final as (
    select
        calendar_date,
        order_count,
        order_value,
        {{ ratio('shipped_quantity', 'due_quantity') }} as fill_rate,
        {{ ratio('week_shipped', 'week_due') }} as week_fill_rate,
        stock_value,
        {{ ratio('stock_value - stock_value_week_ago', 'stock_value_week_ago') }} as stock_value_week_change,
        stock_out_products,
        {{ ratio('stock_out_products', 'held_products') }} as stock_out_share
    from compared
)

select * from final
