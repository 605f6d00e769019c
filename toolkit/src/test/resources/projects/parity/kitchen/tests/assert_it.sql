{{ config(tags=['x'], limit=5) }}
select * from {{ ref('orders') }} where false
