{# A query that gives the whole numbers from 0 to row_count - 1 in a column "number". #}
{% macro number_rows(row_count) -%}
    {{ return(adapter.dispatch('number_rows', 'inventory')(row_count)) }}
{%- endmacro %}

{# Works anywhere: as many crossed lists of ten digits as the largest number has digits. #}
{% macro default__number_rows(row_count) -%}
    {%- set places = (row_count - 1) | string | length -%}
    select number
    from (
        select
            {%- for place in range(places) %}
            {{ '+ ' if not loop.first }}digit_{{ place }}.digit * {{ 10 ** place }}
            {%- endfor %} as number
        from
        {%- for place in range(places) %}
        {{ 'cross join ' if not loop.first }}(
            {%- for digit in range(10) -%}
                select {{ digit }} as digit{{ ' union all ' if not loop.last }}
            {%- endfor -%}
        ) as digit_{{ place }}
        {%- endfor %}
    ) as numbers
    where number < {{ row_count }}
{%- endmacro %}

{% macro duckdb__number_rows(row_count) -%}
    select cast(range as integer) as number
    from range({{ row_count }})
{%- endmacro %}

{% macro snowflake__number_rows(row_count) -%}
    select row_number() over (order by null) - 1 as number
    from table(generator(rowcount => {{ row_count }}))
{%- endmacro %}
