{{ config(materialized='table') }}
select count(*) as payments, sum(doubled) as total from {{ ref('payment_log') }}
