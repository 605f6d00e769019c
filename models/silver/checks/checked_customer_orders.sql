with orders as (
    select * from {{ ref('bronze_customer_orders') }}
),

warehouses as (
    select * from {{ ref('silver_warehouses') }}
),

cleaned as (
    select
        {{ clean_code('order_id') }} as order_id,
        {{ clean_code('customer_id') }} as customer_id,
        {{ clean_code('warehouse_code') }} as warehouse_code,
        -- Half of the shop's screens write cancelled with one l.
        replace({{ clean_label('order_status') }}, 'canceled', 'cancelled') as order_status,
        coalesce({{ clean_label('channel') }}, 'unknown') as channel,
        {{ to_timestamp('ordered_at') }} as ordered_at,
        cast({{ to_timestamp('promised_on') }} as date) as promised_on,
        {{ to_timestamp('delivered_at') }} as delivered_at,
        received_at
    from orders
),

final as (
    select
        cleaned.order_id,
        cleaned.customer_id,
        cleaned.warehouse_code,
        cleaned.order_status,
        cleaned.channel,
        cleaned.ordered_at,
        cleaned.promised_on,
        cleaned.delivered_at,
        cleaned.received_at,
        case
            when cleaned.order_id is null then 'id_missing'
            when cleaned.customer_id is null then 'customer_missing'
            when
                cleaned.order_status is null
                or cleaned.order_status not in ({{ quoted_list(var('order_statuses')) }})
                then 'status_unknown'
            when warehouses.warehouse_code is null then 'warehouse_unknown'
            when cleaned.ordered_at is null then 'date_missing'
        end as rejection_reason
    from cleaned
    left join warehouses on cleaned.warehouse_code = warehouses.warehouse_code
)

select * from final
