{#
  The four generic tests that come with dbt, and what wraps the query of any test.
  A test is a query for the rows that should not be there: https://docs.getdbt.com/docs/build/data-tests
#}

{% test not_null(model, column_name) %}
  {% do return(adapter.dispatch('test_not_null', 'dbt')(model, column_name)) %}
{% endtest %}
{# Whole rows are kept where failures are stored. #}
{% macro default__test_not_null(model, column_name) %}
select {{ '*' if should_store_failures() else column_name }}
from {{ model }}
where {{ column_name }} is null
{% endmacro %}

{% test unique(model, column_name) %}
  {% do return(adapter.dispatch('test_unique', 'dbt')(model, column_name)) %}
{% endtest %}
{% macro default__test_unique(model, column_name) %}
select
    {{ column_name }} as unique_field,
    count(*) as n_records
from {{ model }}
where {{ column_name }} is not null
group by {{ column_name }}
having count(*) > 1
{% endmacro %}

{% test accepted_values(model, column_name, values, quote=True) %}
  {% do return(adapter.dispatch('test_accepted_values', 'dbt')(model, column_name, values, quote)) %}
{% endtest %}
{% macro default__test_accepted_values(model, column_name, values, quote=True) %}
{%- set mark = "'" if quote else '' -%}
with all_values as (
    select
        {{ column_name }} as value_field,
        count(*) as n_records
    from {{ model }}
    group by {{ column_name }}
)
select *
from all_values
where value_field not in (
    {%- for value in values %}{{ mark }}{{ value }}{{ mark }}{{ ', ' if not loop.last }}{% endfor -%}
)
{% endmacro %}

{% test relationships(model, column_name, to, field) %}
  {% do return(adapter.dispatch('test_relationships', 'dbt')(model, column_name, to, field)) %}
{% endtest %}
{% macro default__test_relationships(model, column_name, to, field) %}
with child as (
    select {{ column_name }} as from_field
    from {{ model }}
    where {{ column_name }} is not null
),
parent as (
    select {{ field }} as to_field
    from {{ to }}
)
select child.from_field
from child
left join parent on child.from_field = parent.to_field
where parent.to_field is null
{% endmacro %}

{# The relation that a generic test reads: filtered if the test has a where. #}
{% macro get_where_subquery(relation) %}{% do return(adapter.dispatch('get_where_subquery', 'dbt')(relation)) %}{% endmacro %}
{% macro default__get_where_subquery(relation) %}
  {% set where = config.get('where', '') %}
  {% do return('(select * from ' ~ relation ~ ' where ' ~ where ~ ') dbt_subquery' if where else relation) %}
{% endmacro %}

{# One row that says how many failures there are and what they mean. #}
{% macro get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) -%}
  {{ adapter.dispatch('get_test_sql', 'dbt')(main_sql, fail_calc, warn_if, error_if, limit) }}
{%- endmacro %}
{% macro default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) -%}
    select
      {{ fail_calc }} as failures,
      {{ fail_calc }} {{ warn_if }} as should_warn,
      {{ fail_calc }} {{ error_if }} as should_error
    from (
      {{ main_sql }}
      {{ 'limit ' ~ limit if limit is not none }}
    ) dbt_internal_test
{%- endmacro %}

{% macro should_store_failures() %}
  {% set configured = config.get('store_failures') %}
  {% do return(flags.STORE_FAILURES if configured is none else configured) %}
{% endmacro %}

{# A query cut off after some rows; named a subquery for historical reasons. #}
{% macro get_limit_subquery_sql(sql, limit) -%} {{ adapter.dispatch('get_limit_sql', 'dbt')(sql, limit) }} {%- endmacro %}
{% macro default__get_limit_sql(sql, limit) %}
  {{ sql }}
  {{ 'limit ' ~ limit if limit is not none }}
{% endmacro %}
{% macro get_show_sql(compiled_code, sql_header, limit) -%}
  {{ sql_header if sql_header is not none }}
  {{ get_limit_subquery_sql(compiled_code, limit) }}
{%- endmacro %}
