{{ config(materialized='incremental', unique_key='id', incremental_strategy='merge') }}
select id, doubled from {{ ref('payment_table') }}
{% if is_incremental() %} where id > (select max(id) - 1 from {{ this }}) {% endif %}
