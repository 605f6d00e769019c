with order_lines as (
    select * from {{ ref('checked_order_lines') }}
),

-- A line that was sent twice is the same both times, so any of the two will do.
final as (
    select
        {{ surrogate_key(['order_id', 'line_number']) }} as order_line_key,
        order_id,
        line_number,
        product_code,
        quantity,
        unit_price
    from order_lines
    where rejection_reason is null
    qualify row_number() over (partition by order_id, line_number order by product_code, quantity) = 1
)

select * from final
