{{ config(store_failures_as='view', schema='failures', fail_calc='max(x)') }}
select * from {{ ref('mart') }} where {{ helper(0) }} = 1
