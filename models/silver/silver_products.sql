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

-- A price change comes as a new row for the same product: the newest one counts.
final as (
    select
        product_code,
        product_name,
        category,
        unit_cost,
        list_price,
        lead_time_days,
        is_discontinued,
        updated_at
    from cleaned
    where
        product_code is not null
        and unit_cost > 0
    qualify row_number() over (partition by product_code order by updated_at desc) = 1
)

select * from final
