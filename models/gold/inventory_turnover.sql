with inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

calendar as (
    select * from {{ ref('silver_calendar') }}
),

daily as (
    select
        calendar.month_start,
        inventory.calendar_date,
        inventory.warehouse_code,
        inventory.category,
        sum(inventory.shipped_cost) as shipped_cost,
        sum(inventory.closing_value) as closing_value
    from inventory
    inner join calendar on inventory.calendar_date = calendar.calendar_date
    group by calendar.month_start, inventory.calendar_date, inventory.warehouse_code, inventory.category
),

-- A month that has only begun counts with the days that it has.
monthly as (
    select
        month_start,
        warehouse_code,
        category,
        count(*) as day_count,
        cast(sum(shipped_cost) as numeric(16, 2)) as shipped_cost,
        cast(sum(closing_value) / count(*) as numeric(16, 2)) as mean_stock_value
    from daily
    group by month_start, warehouse_code, category
),

final as (
    select
        {{ surrogate_key(['month_start', 'warehouse_code', 'category']) }} as inventory_turnover_key,
        month_start,
        warehouse_code,
        category,
        day_count,
        shipped_cost,
        mean_stock_value,
        {{ ratio('shipped_cost', 'mean_stock_value') }} as turnover,
        {{ ratio('shipped_cost * 365', 'mean_stock_value * day_count', decimals=2) }} as yearly_turnover,
        {{ ratio('mean_stock_value * day_count', 'shipped_cost', decimals=1) }} as days_of_inventory
    from monthly
)

select * from final
