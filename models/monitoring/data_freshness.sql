{%- set watched = [
    {'model': 'silver_inventory_movements', 'column': 'received_at', 'max_age_hours': 24},
    {'model': 'silver_customer_orders', 'column': 'received_at', 'max_age_hours': 24},
    {'model': 'silver_products', 'column': 'updated_at', 'max_age_hours': 8760}
] %}

with arrivals as (
    {%- for watch in watched %}
    select
        '{{ watch.model }}' as table_name,
        {{ watch.max_age_hours }} as max_age_hours,
        max({{ watch.column }}) as newest_row_at
    from {{ ref(watch.model) }}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

measured as (
    select
        table_name,
        max_age_hours,
        newest_row_at,
        {{ freshness_clock('max(newest_row_at) over ()') }} as measured_at
    from arrivals
),

aged as (
    select
        table_name,
        max_age_hours,
        newest_row_at,
        measured_at,
        {{ dbt.datediff('newest_row_at', 'measured_at', 'hour') }} as age_hours
    from measured
),

final as (
    select
        table_name,
        newest_row_at,
        measured_at,
        age_hours,
        max_age_hours,
        case
            when newest_row_at is null then 'empty'
            when age_hours <= max_age_hours then 'fresh'
            else 'stale'
        end as freshness_status
    from aged
)

select * from final
