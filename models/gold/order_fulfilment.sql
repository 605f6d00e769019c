with orders as (
    select * from {{ ref('silver_customer_orders') }}
),

order_lines as (
    select * from {{ ref('silver_order_lines') }}
),

movements as (
    select * from {{ ref('silver_inventory_movements') }}
),

ordered as (
    select
        order_id,
        count(*) as line_count,
        cast(sum(quantity) as {{ dbt.type_int() }}) as ordered_quantity,
        cast(sum(quantity * unit_price) as numeric(16, 2)) as order_value
    from order_lines
    group by order_id
),

moved as (
    select
        order_id,
        {{ sum_where('-quantity', "movement_type = 'shipment'") }} as shipped_quantity,
        {{ sum_where('quantity', "movement_type = 'return'") }} as returned_quantity
    from movements
    where order_id is not null
    group by order_id
),

joined as (
    select
        orders.order_id,
        orders.customer_id,
        orders.warehouse_code,
        orders.channel,
        orders.order_status,
        orders.ordered_on,
        orders.promised_on,
        cast(orders.delivered_at as date) as delivered_on,
        coalesce(ordered.line_count, 0) as line_count,
        coalesce(ordered.ordered_quantity, 0) as ordered_quantity,
        coalesce(ordered.order_value, 0) as order_value,
        coalesce(moved.shipped_quantity, 0) as shipped_quantity,
        coalesce(moved.returned_quantity, 0) as returned_quantity
    from orders
    left join ordered on orders.order_id = ordered.order_id
    left join moved on orders.order_id = moved.order_id
),

final as (
    select
        order_id,
        customer_id,
        warehouse_code,
        channel,
        order_status,
        ordered_on,
        promised_on,
        delivered_on,
        line_count,
        ordered_quantity,
        order_value,
        shipped_quantity,
        returned_quantity,
        case
            when order_status in ('shipped', 'partial') then {{ ratio('shipped_quantity', 'ordered_quantity') }}
        end as fill_rate,
        shipped_quantity = ordered_quantity as is_complete,
        -- Not known before the parcel has arrived.
        delivered_on <= promised_on as is_on_time
    from joined
)

select * from final
