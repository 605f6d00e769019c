{{ config(materialized='incremental', unique_key='id', meta={'a': 1}, pre_hook=["select 1", {'sql': 'select 2', 'transaction': false}], grants={'select': ['c']}) }}
select * from {{ ref('stg_orders') }} {% if is_incremental() %} where id > 3 {% endif %} -- {{ my_macro() }}
