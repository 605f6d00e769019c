{%- set tables = ['products', 'inventory_movements', 'customer_orders', 'order_lines'] %}

with rejected as (
    select
        source_table,
        count(*) as rejected_rows
    from {{ ref('silver_rejected_rows') }}
    group by source_table
),

counted as (
    {%- for table in tables %}
    select
        '{{ table }}' as source_table,
        (select count(*) from {{ ref('bronze_' ~ table) }}) as raw_rows,
        (select count(*) from {{ ref('silver_' ~ table) }}) as kept_rows
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

final as (
    select
        counted.source_table,
        counted.raw_rows,
        counted.kept_rows,
        coalesce(rejected.rejected_rows, 0) as rejected_rows,
        -- The rest came twice or was corrected by a later row.
        counted.raw_rows - counted.kept_rows - coalesce(rejected.rejected_rows, 0) as replaced_rows,
        {{ ratio('coalesce(rejected.rejected_rows, 0)', 'counted.raw_rows') }} as rejected_share
    from counted
    left join rejected on counted.source_table = rejected.source_table
)

select * from final
