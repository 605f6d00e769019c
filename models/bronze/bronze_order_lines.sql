with source as (
    select * from {{ ref('raw_order_lines') }}
),

final as (
    select
        order_id,
        cast(line_number as {{ dbt.type_int() }}) as line_number,
        product_code,
        quantity,
        cast(unit_price_cents as {{ dbt.type_int() }}) as unit_price_cents
    from source
)

select * from final
