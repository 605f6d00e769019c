with source as (
    select * from {{ ref('raw_customer_orders') }}
),

final as (
    select
        order_id,
        customer_id,
        warehouse_code,
        order_status,
        channel,
        ordered_at,
        promised_on,
        delivered_at,
        cast(received_at as {{ dbt.type_timestamp() }}) as received_at
    from source
)

select * from final
