{%- set window_days = var('demand_window_days') %}

with stock as (
    select * from {{ ref('stock_position') }}
),

inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

recent_demand as (
    select
        inventory.warehouse_code,
        inventory.product_code,
        {{ ratio('sum(inventory.demand_quantity)', window_days) }} as daily_demand
    from inventory
    inner join stock
        on
            inventory.warehouse_code = stock.warehouse_code
            and inventory.product_code = stock.product_code
    where inventory.calendar_date > {{ dbt.dateadd('day', -window_days, 'stock.as_of_date') }}
    group by inventory.warehouse_code, inventory.product_code
),

covered as (
    select
        stock.stock_position_key,
        stock.as_of_date,
        stock.warehouse_code,
        stock.product_code,
        stock.category,
        stock.available_quantity,
        products.lead_time_days,
        products.is_discontinued,
        recent_demand.daily_demand,
        {{ ratio('stock.available_quantity', 'recent_demand.daily_demand', decimals=1) }} as days_of_cover
    from stock
    inner join products on stock.product_code = products.product_code
    inner join recent_demand
        on
            stock.warehouse_code = recent_demand.warehouse_code
            and stock.product_code = recent_demand.product_code
),

final as (
    select
        stock_position_key,
        as_of_date,
        warehouse_code,
        product_code,
        category,
        available_quantity,
        daily_demand,
        days_of_cover,
        lead_time_days,
        case
            when is_discontinued then 'running out'
            when available_quantity <= 0 then 'out'
            when daily_demand = 0 then 'no demand'
            -- What is ordered today would come too late.
            when days_of_cover < lead_time_days then 'critical'
            when days_of_cover < lead_time_days * 1.5 then 'low'
            when days_of_cover > {{ var('overstock_days') }} then 'too much'
            else 'healthy'
        end as cover_status,
        -- Enough for the way from the supplier and another window of demand; what is discontinued is not bought again.
        case
            when is_discontinued then 0
            else
                cast(
                    greatest(0, ceil(daily_demand * (lead_time_days + {{ window_days }})) - available_quantity)
                    as {{ dbt.type_int() }}
                )
        end as suggested_order_quantity
    from covered
)

select * from final
