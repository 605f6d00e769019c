{{
    config(
        materialized='incremental',
        incremental_strategy='delete+insert',
        unique_key='movement_id',
        on_schema_change='append_new_columns'
    )
}}

with movements as (
    select * from {{ ref('checked_inventory_movements') }}
),

-- Only what arrived since the last run. A correction arrives later than the row it corrects and replaces it by its key.
-- A row that was rejected because its product was not known yet comes in with the next full refresh.
arrived as (
    select
        movement_id,
        movement_type,
        product_code,
        warehouse_code,
        quantity,
        moved_at,
        reference,
        received_at
    from movements
    where
        rejection_reason is null
        {%- if is_incremental() %}
        and received_at > (
            select coalesce(max(received_at), cast('1900-01-01' as {{ dbt.type_timestamp() }})) from {{ this }}
        )
        {%- endif %}
),

-- Scanners send rows twice and correct them later under the same id: the row that came last counts.
latest as (
    select
        movement_id,
        movement_type,
        product_code,
        warehouse_code,
        quantity,
        moved_at,
        reference,
        received_at
    from arrived
    qualify row_number() over (partition by movement_id order by received_at desc) = 1
),

-- The kind of a movement says where the goods went; only a count may go either way, so only there the sign is kept.
final as (
    select
        movement_id,
        movement_type,
        product_code,
        warehouse_code,
        case
            when movement_type = 'adjustment' then quantity
            when movement_type in ('shipment', 'transfer_out') then -abs(quantity)
            else abs(quantity)
        end as quantity,
        moved_at,
        cast(moved_at as date) as moved_on,
        reference,
        -- Shipments and returns name the order line they belong to as order/line.
        case
            when movement_type in ('shipment', 'return') then {{ dbt.split_part('reference', "'/'", 1) }}
        end as order_id,
        case
            when movement_type in ('shipment', 'return')
                then {{ to_whole_number(dbt.split_part('reference', "'/'", 2)) }}
        end as line_number,
        received_at
    from latest
)

select * from final
