{#
  Running SQL from a template, hooks, and what reads a node's configuration.
#}

{# Runs what its call block renders, and keeps the result under a name: https://docs.getdbt.com/reference/dbt-jinja-functions/statement-blocks #}
{% macro statement(name=None, fetch_result=False, auto_begin=True, language='sql') -%}
  {%- if execute -%}
    {%- set code = caller() -%}
    {%- if name == 'main' -%}
      {%- do write(code) -%}
    {%- endif -%}
    {%- if language == 'sql' -%}
      {%- set response, rows = adapter.execute(code, auto_begin=auto_begin, fetch=fetch_result) -%}
    {%- elif language == 'python' -%}
      {%- set response, rows = submit_python_job(model, code), none -%}
    {%- else -%}
      {%- do exceptions.raise_compiler_error("statement: language must be sql, not '" ~ language ~ "'") -%}
    {%- endif -%}
    {%- if name is not none -%}
      {%- do store_result(name, response=response, agate_table=rows) -%}
    {%- endif -%}
  {%- endif -%}
{%- endmacro %}

{# Keeps a result without running anything. #}
{% macro noop_statement(name=None, message=None, code=None, rows_affected=None, res=None) -%}
  {%- set sql = caller() -%}
  {%- if name == 'main' -%}
    {%- do write(sql) -%}
  {%- endif -%}
  {%- if name is not none -%}
    {%- do store_raw_result(name, message=message, code=code, rows_affected=rows_affected, agate_table=res) -%}
  {%- endif -%}
{%- endmacro %}

{# Runs a query and returns its rows; nothing while the project is being parsed. #}
{% macro run_query(sql) %}
  {% call statement('run_query_statement', fetch_result=true, auto_begin=false) %}
    {{ sql }}
  {% endcall %}
  {% do return(load_result('run_query_statement').table) %}
{% endmacro %}

{# Hooks #}

{% macro run_hooks(hooks, inside_transaction=True) %}
  {% for hook in hooks | selectattr('transaction', 'equalto', inside_transaction) %}
    {% set sql = render(hook.get('sql')) | trim %}
    {% if sql %}
      {% call statement(auto_begin=inside_transaction) %}{{ sql }}{% endcall %}
    {% endif %}
  {% endfor %}
{% endmacro %}

{% macro make_hook_config(sql, inside_transaction) -%} {{ tojson({'sql': sql, 'transaction': inside_transaction}) }} {%- endmacro %}
{% macro before_begin(sql) -%} {{ make_hook_config(sql, inside_transaction=False) }} {%- endmacro %}
{% macro in_transaction(sql) -%} {{ make_hook_config(sql, inside_transaction=True) }} {%- endmacro %}
{% macro after_commit(sql) -%} {{ make_hook_config(sql, inside_transaction=False) }} {%- endmacro %}

{# Configuration #}

{% macro set_sql_header(config) -%} {{ config.set('sql_header', caller()) }} {%- endmacro %}

{% macro should_full_refresh() %}
  {% set configured = config.get('full_refresh') %}
  {% do return(flags.FULL_REFRESH if configured is none else configured) %}
{% endmacro %}

{# True only while an incremental model adds to a table that is there already. #}
{% macro is_incremental() %}
  {% if not execute %}{% do return(False) %}{% endif %}
  {% set existing = load_cached_relation(this) %}
  {% do return(existing is not none and existing.type == 'table'
               and model.config.materialized == 'incremental' and not should_full_refresh()) %}
{% endmacro %}

{# Dates of partitions, worked out in the template #}

{% macro convert_datetime(date_str, date_fmt) %}
  {% set complaint = "The partition date '" ~ date_str ~ "' does not have the format '" ~ date_fmt ~ "'" %}
  {% do return(try_or_compiler_error(complaint, modules.datetime.datetime.strptime, date_str.strip(), date_fmt)) %}
{% endmacro %}

{% macro dates_in_range(start_date_str, end_date_str=none, in_fmt="%Y%m%d", out_fmt="%Y%m%d") %}
  {% set first = convert_datetime(start_date_str, in_fmt) %}
  {% set last = first if end_date_str is none else convert_datetime(end_date_str, in_fmt) %}
  {% if last < first %}
    {% do exceptions.raise_compiler_error('The partition start date ' ~ first ~ ' is after the end date ' ~ last) %}
  {% endif %}
  {% set dates = [] %}
  {% for day in range((last - first).days + 1) %}
    {% set date = first + modules.datetime.timedelta(days=day) %}
    {% do dates.append(date.strftime(out_fmt) if out_fmt else date) %}
  {% endfor %}
  {% do return(dates) %}
{% endmacro %}

{% macro partition_range(raw_partition_date, date_fmt='%Y%m%d') %}
  {% set ends = (raw_partition_date | string).split(',') %}
  {% if ends | length > 2 %}
    {% do exceptions.raise_compiler_error('A partition range is one date or two with a comma between, not: ' ~ raw_partition_date) %}
  {% endif %}
  {% do return(dates_in_range(ends[0], ends[1] if ends | length == 2 else none, in_fmt=date_fmt)) %}
{% endmacro %}

{% macro py_current_timestring() %}
  {% do return(modules.datetime.datetime.now().strftime('%Y%m%d%H%M%S%f')) %}
{% endmacro %}

{% macro is_core_v2() %}{% do return(dbt_version.split('.')[0] == '2') %}{% endmacro %}
