{#
  The moment that the age of data is measured from. The sandbox's data ends on a fixed day, so `data` (the newest row
  that arrived in any table) is the default; a project with live data sets freshness_clock to `now`.
#}
{% macro freshness_clock(newest_arrival) -%}
    {%- set clock = var('freshness_clock') -%}
    {%- if clock == 'data' -%}
        {{ newest_arrival }}
    {%- elif clock == 'now' -%}
        cast({{ dbt.current_timestamp() }} as {{ dbt.type_timestamp() }})
    {%- else -%}
        {{ exceptions.raise_compiler_error("The variable freshness_clock is '" ~ clock ~ "', not 'data' or 'now'.") }}
    {%- endif -%}
{%- endmacro %}
