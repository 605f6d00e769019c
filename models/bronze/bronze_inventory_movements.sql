with source as (
    select * from {{ ref('raw_inventory_movements') }}
),

-- Text stays text here: what is wrong with a row is for silver to say.
final as (
    select
        movement_id,
        movement_type,
        product_code,
        warehouse_code,
        quantity,
        moved_at,
        reference,
        cast(received_at as {{ dbt.type_timestamp() }}) as received_at
    from source
)

select * from final
