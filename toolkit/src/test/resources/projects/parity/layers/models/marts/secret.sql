{{ config(materialized='incremental', unique_key=['a', 'b'], on_schema_change='fail', incremental_strategy='delete+insert', incremental_predicates=["a > 1"], custom={'nested': [1, 2.50, none, true]}) }}
select 1 as a, 2 as b from {{ ref('mart') }} {% if is_incremental() %}where a > (select max(a) from {{ this }}){% endif %}
