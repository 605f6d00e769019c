{#
  Where DuckDB's SQL differs from the default forms. Results are those of dbt-duckdb.
#}

{% macro duckdb__any_value(expression) -%} arbitrary({{ expression }}) {%- endmacro %}

{# Cut off the list before joining it: string_agg knows no limit. #}
{% macro duckdb__listagg(measure, delimiter_text, order_by_clause, limit_num) -%}
  {%- set ordering = ' ' ~ order_by_clause if order_by_clause else '' -%}
  {%- if limit_num -%}
    array_to_string((array_agg({{ measure }}{{ ordering }}))[1:{{ limit_num }}], {{ delimiter_text }})
  {%- else -%}
    string_agg({{ measure }}, {{ delimiter_text }}{{ ordering }})
  {%- endif -%}
{%- endmacro %}

{% macro duckdb__safe_cast(field, type) -%} try_cast({{ field }} as {{ type }}) {%- endmacro %}

{% macro duckdb__split_part(string_text, delimiter_text, part_number) -%}
  string_split({{ string_text }}, {{ delimiter_text }})[{{ part_number }}]
{%- endmacro %}

{% macro duckdb__current_timestamp() -%} now() {%- endmacro %}
{% macro duckdb__snapshot_get_time() -%} now()::timestamp {%- endmacro %}
{% macro duckdb__snapshot_string_as_time(timestamp) %}{{ return("'" ~ timestamp ~ "'::timestamp") }}{% endmacro %}

{% macro duckdb__date(year, month, day) -%} make_date({{ year }}, {{ month }}, {{ day }}) {%- endmacro %}

{# A number of unit intervals, so that the number may be any expression. Old versions know no quarters. #}
{% macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) -%}
  {%- set part = datepart | lower -%}
  {%- set unit, factor = {'quarter': ('month', 3), 'week': ('day', 7)}.get(part, (part, 1)) -%}
  ({{ from_date_or_timestamp }} + cast({{ interval }} as bigint) * {{ factor ~ ' * ' if factor > 1 }}interval 1 {{ unit }})
{%- endmacro %}

{# Weeks begin on Sunday here, as dbt counts them; DuckDB's own date_diff begins them on Monday. #}
{% macro duckdb__datediff(first_date, second_date, datepart) -%}
  {%- if datepart == 'week' -%}
    {%- set days = dbt.datediff(first_date, second_date, 'day') -%}
    ({{ days }} // 7 + case
        when date_part('dow', ({{ first_date }})::timestamp) <= date_part('dow', ({{ second_date }})::timestamp)
            then case when {{ first_date }} <= {{ second_date }} then 0 else -1 end
        else case when {{ first_date }} <= {{ second_date }} then 1 else 0 end
    end)
  {%- else -%}
    (date_diff('{{ datepart }}', ({{ first_date }})::timestamp, ({{ second_date }})::timestamp))
  {%- endif -%}
{%- endmacro %}

{% macro duckdb__last_day(date, datepart) %}{{ return(dbt.default_last_day(date, datepart)) }}{% endmacro %}

{% macro duckdb__generate_series(upper_bound) %}
    select generate_series as generated_number from generate_series(1, {{ upper_bound }})
{% endmacro %}


{% macro duckdb__list_schemas(database) -%}
  {{ return(run_query(
      'select schema_name from system.information_schema.schemata'
      ~ (" where lower(catalog_name) = lower('" ~ database ~ "')" if database is not none else '')
  )) }}
{%- endmacro %}

{% macro duckdb__check_schema_exists(information_schema, schema) -%}
  {{ return(run_query(
      "select count(*) from system.information_schema.schemata where lower(schema_name) = lower('" ~ schema ~ "')"
      ~ " and lower(catalog_name) = lower('" ~ information_schema.database ~ "')"
  )) }}
{%- endmacro %}

{% macro duckdb__list_relations_without_caching(schema_relation) %}
  {% call statement('list_relations_without_caching', fetch_result=True) %}
    select
        '{{ schema_relation.database }}' as database,
        table_name as name,
        table_schema as schema,
        case when table_type = 'VIEW' then 'view' else 'table' end as type
    from system.information_schema.tables
    where lower(table_schema) = lower('{{ schema_relation.schema }}')
      and lower(table_catalog) = lower('{{ schema_relation.database }}')
  {% endcall %}
  {{ return(load_result('list_relations_without_caching').table) }}
{% endmacro %}

{% macro duckdb__drop_relation(relation) -%}
  {%- call statement('drop_relation', auto_begin=False) -%}
    drop {{ relation.type }} if exists {{ relation }} cascade
  {%- endcall -%}
{%- endmacro %}

{# A table of this session only, so it lives in no schema; the time keeps two of one model apart. #}
{% macro duckdb__make_temp_relation(base_relation, suffix) %}
  {% do return(base_relation.incorporate(path={
      'identifier': base_relation.identifier ~ suffix ~ py_current_timestring(), 'schema': none, 'database': none
  })) %}
{% endmacro %}

{# The header runs by itself: DESCRIBE (...) takes one query. #}
{% macro duckdb__get_empty_subquery_sql(select_sql, select_sql_header=none) %}
  {% if select_sql_header is not none %}{% do run_query(select_sql_header) %}{% endif %}
  {{ return(default__get_empty_subquery_sql(select_sql)) }}
{% endmacro %}

{# dbt-duckdb's default strategy. Without a unique key nothing is deleted. #}
{% macro duckdb__get_incremental_default_sql(arg_dict) %}{{ return(get_incremental_delete_insert_sql(arg_dict)) }}{% endmacro %}

{# DuckDB has no grants. #}
{% macro duckdb__apply_grants(relation, grant_config, should_revoke=True) %}
  {% if grant_config %}{% do adapter.warn_once('DuckDB has no grants: the config grants does nothing here') %}{% endif %}
{% endmacro %}

{% macro duckdb__get_create_index_sql(relation, index_dict) -%}
  {%- set name = local_md5(relation.render() ~ index_dict ~ py_current_timestring()) -%}
  create {{ 'unique ' if index_dict.unique }}index "{{ name }}" on {{ relation }} ({{ index_dict.columns | join(', ') }})
{%- endmacro %}
