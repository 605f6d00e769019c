{# Cleaning of text that people and scanners typed. Every macro takes a column or expression and gives an expression. #}

{% macro clean_code(column) -%}
    nullif(upper(trim({{ column }})), '')
{%- endmacro %}

{% macro clean_label(column) -%}
    nullif(lower(trim({{ column }})), '')
{%- endmacro %}

{% macro clean_text(column) -%}
    nullif(trim({{ column }}), '')
{%- endmacro %}

{# First letter large, the rest small: PAINT, paint and ' Paint' are one category. #}
{% macro clean_title(column) -%}
    upper(left(trim({{ column }}), 1)) || lower(substring(trim({{ column }}), 2))
{%- endmacro %}

{# True for any spelling of yes, false for all else and for nothing. #}
{% macro is_yes(column) -%}
    coalesce(lower(trim({{ column }})) in ('y', 'yes', 'true', '1'), false)
{%- endmacro %}

{# A whole number, or null where the text is none. #}
{% macro to_whole_number(column) -%}
    try_cast(trim({{ column }}) as {{ dbt.type_int() }})
{%- endmacro %}

{# A point in time, or null where the text is none. Sources write 2025-01-31 and 2025/01/31. #}
{% macro to_timestamp(column) -%}
    try_cast(replace(trim({{ column }}), '/', '-') as {{ dbt.type_timestamp() }})
{%- endmacro %}
