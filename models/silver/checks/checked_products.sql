with products as (
    select * from {{ ref('bronze_products') }}
),

cleaned as (
    select
        {{ clean_code('product_code') }} as product_code,
        {{ clean_text('product_name') }} as product_name,
        {{ clean_title('category') }} as category,
        {{ cents_to_amount('unit_cost_cents') }} as unit_cost,
        {{ cents_to_amount('list_price_cents') }} as list_price,
        lead_time_days,
        {{ is_yes('discontinued') }} as is_discontinued,
        updated_at
    from products
),

final as (
    select
        product_code,
        product_name,
        category,
        unit_cost,
        list_price,
        lead_time_days,
        is_discontinued,
        updated_at,
        case
            when product_code is null then 'id_missing'
            when coalesce(unit_cost, 0) <= 0 then 'cost_missing'
        end as rejection_reason
    from cleaned
)

select * from final
