with products as (
    select * from {{ ref('checked_products') }}
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
    from products
    where rejection_reason is null
    qualify row_number() over (partition by product_code order by updated_at desc) = 1
)

select * from final
