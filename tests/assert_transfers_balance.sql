-- What leaves one warehouse for another arrives there. Goods may be on the way for a while, so this only warns.
{{ config(severity='warn', store_failures=true) }}

with movements as (
    select * from {{ ref('silver_inventory_movements') }}
)

select
    reference,
    sum(quantity) as lost_quantity
from movements
where movement_type in ('transfer_in', 'transfer_out')
group by reference
having sum(quantity) <> 0
