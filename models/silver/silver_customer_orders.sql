with orders as (
    select * from {{ ref('checked_customer_orders') }}
),

-- An order is sent again whenever its state changes: the row that came last counts.
final as (
    select
        order_id,
        customer_id,
        warehouse_code,
        order_status,
        channel,
        ordered_at,
        cast(ordered_at as date) as ordered_on,
        promised_on,
        delivered_at,
        received_at
    from orders
    where rejection_reason is null
    qualify row_number() over (partition by order_id order by received_at desc) = 1
)

select * from final
