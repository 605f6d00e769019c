{% macro my_macro() %}{{ ref('stg_customers') }}{% endmacro %}
{% test positive(model, column_name, than=0) %}{{ config(severity='warn') }}select * from {{ model }} where {{ column_name }} < {{ than }}{% endtest %}
