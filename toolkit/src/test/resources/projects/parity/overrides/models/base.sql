{{ config(materialized='incremental', database='other') }}
select 1 as id {% if is_incremental() %} from {{ this }} {% endif %}
{{ dbt.current_timestamp() }} {{ adapter.quote('x') }} {{ kit.thing() }} {{ context['thing_of_root'] }} {{ builtins.ref('top') if false }}
