{# Cents, as the sources count, to an amount with two decimals. #}
{% macro cents_to_amount(column) -%}
    cast({{ column }} / 100.0 as numeric(12, 2))
{%- endmacro %}

{# One number divided by another, null where there is nothing to divide by. #}
{% macro ratio(numerator, denominator, decimals=4) -%}
    cast(({{ numerator }}) * 1.0 / nullif({{ denominator }}, 0) as numeric(16, {{ decimals }}))
{%- endmacro %}

{# Units times price, with two decimals. #}
{% macro amount(quantity, price) -%}
    cast({{ quantity }} * {{ price }} as numeric(16, 2))
{%- endmacro %}

{#
  Sum of a whole number over the rows where a condition holds, 0 where none does. Engines widen sums, each to a type of
  its own; the cast makes them one.
#}
{% macro sum_where(quantity, condition) -%}
    cast(coalesce(sum(case when {{ condition }} then {{ quantity }} end), 0) as {{ dbt.type_int() }})
{%- endmacro %}

{# Number of rows where a condition holds. #}
{% macro count_where(condition) -%}
    count(case when {{ condition }} then 1 end)
{%- endmacro %}
