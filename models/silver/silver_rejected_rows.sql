{%- set checked = [
    {'table': 'products', 'key': 'product_code', 'received': 'updated_at'},
    {'table': 'inventory_movements', 'key': 'movement_id', 'received': 'received_at'},
    {'table': 'customer_orders', 'key': 'order_id', 'received': 'received_at'},
    {'table': 'order_lines', 'key': 'order_id', 'received': none}
] %}

with final as (
    {%- for check in checked %}
    select
        '{{ check.table }}' as source_table,
        {{ check.key }} as row_key,
        rejection_reason,
        {{ check.received or 'cast(null as ' ~ dbt.type_timestamp() ~ ')' }} as received_at
    from {{ ref('checked_' ~ check.table) }}
    where rejection_reason is not null
    {{ 'union all' if not loop.last }}
    {%- endfor %}
)

select * from final
