with source as (
    select * from {{ ref('raw_products') }}
),

final as (
    select
        product_code,
        product_name,
        category,
        cast(unit_cost_cents as {{ dbt.type_int() }}) as unit_cost_cents,
        cast(list_price_cents as {{ dbt.type_int() }}) as list_price_cents,
        cast(lead_time_days as {{ dbt.type_int() }}) as lead_time_days,
        discontinued,
        cast(updated_at as {{ dbt.type_timestamp() }}) as updated_at
    from source
)

select * from final
