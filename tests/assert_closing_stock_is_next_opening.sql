-- A day starts with what the day before left. A row here is a gap in the days or stock that appeared from nowhere.
with inventory as (
    select * from {{ ref('daily_inventory_kpis') }}
),

compared as (
    select
        warehouse_code,
        product_code,
        calendar_date,
        opening_quantity,
        lag(closing_quantity, 1, 0) over (
            partition by warehouse_code, product_code order by calendar_date
        ) as previous_closing_quantity
    from inventory
)

select * from compared
where opening_quantity <> previous_closing_quantity
