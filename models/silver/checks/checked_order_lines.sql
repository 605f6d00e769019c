with order_lines as (
    select * from {{ ref('bronze_order_lines') }}
),

orders as (
    select * from {{ ref('silver_customer_orders') }}
),

products as (
    select * from {{ ref('silver_products') }}
),

cleaned as (
    select
        {{ clean_code('order_id') }} as order_id,
        line_number,
        {{ clean_code('product_code') }} as product_code,
        {{ to_whole_number('quantity') }} as quantity,
        {{ cents_to_amount('unit_price_cents') }} as unit_price
    from order_lines
),

final as (
    select
        cleaned.order_id,
        cleaned.line_number,
        cleaned.product_code,
        cleaned.quantity,
        cleaned.unit_price,
        case
            when cleaned.order_id is null or cleaned.line_number is null then 'id_missing'
            when orders.order_id is null then 'order_unknown'
            when products.product_code is null then 'product_unknown'
            when cleaned.quantity is null then 'quantity_missing'
            when cleaned.quantity <= 0 then 'quantity_not_positive'
        end as rejection_reason
    from cleaned
    left join orders on cleaned.order_id = orders.order_id
    left join products on cleaned.product_code = products.product_code
)

select * from final
