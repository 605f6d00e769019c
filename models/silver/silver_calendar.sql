with movements as (
    select * from {{ ref('silver_inventory_movements') }}
),

numbers as (
    {{ number_rows(var('calendar_days')) }}
),

bounds as (
    select
        min(moved_on) as first_date,
        max(moved_on) as as_of_date
    from movements
),

days as (
    select
        cast({{ dbt.dateadd('day', 'numbers.number', 'bounds.first_date') }} as date) as calendar_date,
        bounds.as_of_date
    from bounds
    cross join numbers
),

final as (
    select
        calendar_date,
        cast({{ dbt.date_trunc('month', 'calendar_date') }} as date) as month_start,
        cast({{ dbt.last_day('calendar_date', 'month') }} as date) as month_end,
        as_of_date,
        calendar_date = as_of_date as is_as_of_date
    from days
    where calendar_date <= as_of_date
)

select * from final
