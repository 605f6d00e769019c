{% macro in_cents(column) %}{{ return(adapter.dispatch('in_cents', 'shelf')(column)) }}{% endmacro %}

{% macro default__in_cents(column) %}{{ times(column, 100) }}{% endmacro %}

{% macro times(column, factor) %}cast({{ column }} * {{ factor }} as {{ dbt.type_int() }}){% endmacro %}

{% test positive(model, column_name) %}select * from {{ model }} where {{ column_name }} <= 0{% endtest %}
