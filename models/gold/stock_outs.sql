with inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

calendar as (
    select * from {{ ref('silver_calendar') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

-- Days in a row minus their row numbers give one and the same day: it names the stock-out that they belong to.
empty_days as (
    select
        warehouse_code,
        product_code,
        calendar_date,
        due_quantity - shipped_quantity as unmet_quantity,
        {{ dbt.dateadd(
            'day',
            '-row_number() over (partition by warehouse_code, product_code order by calendar_date)',
            'calendar_date'
        ) }} as stock_out_anchor
    from inventory
    where is_stock_out
),

stock_outs as (
    select
        warehouse_code,
        product_code,
        min(calendar_date) as started_on,
        max(calendar_date) as ended_on,
        count(*) as days_out,
        cast(sum(unmet_quantity) as {{ dbt.type_int() }}) as unmet_quantity
    from empty_days
    group by warehouse_code, product_code, stock_out_anchor
),

final as (
    select
        {{ surrogate_key(['stock_outs.warehouse_code', 'stock_outs.product_code', 'stock_outs.started_on']) }}
            as stock_out_key,
        stock_outs.warehouse_code,
        stock_outs.product_code,
        products.category,
        stock_outs.started_on,
        stock_outs.ended_on,
        stock_outs.days_out,
        calendar.calendar_date is not null as is_ongoing,
        stock_outs.unmet_quantity,
        {{ amount('stock_outs.unmet_quantity', 'products.list_price') }} as unmet_value
    from stock_outs
    inner join products on stock_outs.product_code = products.product_code
    left join calendar
        on
            stock_outs.ended_on = calendar.calendar_date
            and calendar.is_as_of_date
)

select * from final
