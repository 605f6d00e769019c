{# Values as a list of SQL string literals, for use within in (...). #}
{% macro quoted_list(values) -%}
    {%- for value in values -%}
        {{ dbt.string_literal(value) }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
