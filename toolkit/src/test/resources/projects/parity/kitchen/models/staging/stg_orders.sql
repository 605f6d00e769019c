{{ config(tags=['one']) }}
select id, status from {{ ref('raw_orders') }} where '{{ var("start") }}' <> ''
