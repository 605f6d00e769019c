{% macro thing() %}{{ return(adapter.dispatch('thing', 'kit')()) }}{% endmacro %}
{% macro default__thing() %}1{% endmacro %}
{% macro duckdb__thing() %}2{% endmacro %}
{% test present(model, column_name) %}{{ config(tags='of_kit') }}select 1 from {{ model }}{% endtest %}
