-- More cannot leave a warehouse than came in: a row here means that a movement is missing or counted twice.
select
    warehouse_code,
    product_code,
    on_hand_quantity
from {{ ref('stock_position') }}
where on_hand_quantity < 0
