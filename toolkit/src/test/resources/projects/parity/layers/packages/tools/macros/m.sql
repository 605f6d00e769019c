{% macro quoted(x) %}{{ return(adapter.dispatch('quoted', 'tools')(x)) }}{% endmacro %}
{% macro default__quoted(x) %}'{{ x }}'{% endmacro %}
{% test filled(model, column_name, minimum=1) %}
{{ config(fail_calc='sum(n)', warn_if='>1') }}
select count(*) as n from {{ model }} where {{ column_name }} is null having count(*) > {{ minimum }}
{% endtest %}
