{{ config(materialized='table') }}
select id, amount * 2 as doubled, day from {{ ref('payment_view') }}
