{#
  Where Snowflake's SQL differs from the default forms. Results are those of dbt-snowflake.
#}

{% macro snowflake__bool_or(expression) -%} boolor_agg({{ expression }}) {%- endmacro %}
{% macro snowflake__array_construct(inputs, data_type) -%} array_construct({{ inputs | join(', ') }}) {%- endmacro %}

{% macro snowflake__cast(field, type) -%}
  {%- if type | upper in ('GEOGRAPHY', 'GEOMETRY') -%} to_{{ type | lower }}({{ field }})
  {%- else -%} cast({{ field }} as {{ type }}) {%- endif -%}
{%- endmacro %}

{# try_cast takes text only and knows no variant. #}
{% macro snowflake__safe_cast(field, type) -%}
  {%- if type | upper in ('GEOGRAPHY', 'GEOMETRY') -%} try_to_{{ type | lower }}({{ field }})
  {%- elif type | upper == 'VARIANT' -%} {{ dbt.cast(field, type) }}
  {%- else -%} try_cast({{ dbt.string_literal(field) if field is number else field }} as {{ type }}) {%- endif -%}
{%- endmacro %}

{# Snowflake's strings know backslashes. #}
{% macro snowflake__escape_single_quotes(expression) -%} {{ expression | replace("'", "\\'") }} {%- endmacro %}

{% macro snowflake__equals(expr1, expr2) -%}
  {%- set operator = 'is not distinct from' if adapter.behavior.enable_truthy_nulls_equals_macro.no_warn else '=' -%}
  ({{ expr1 }} {{ operator }} {{ expr2 }})
{%- endmacro %}

{# right(text, 0) is null on Snowflake. #}
{% macro snowflake__right(string_text, length_expression) -%}
  case when {{ length_expression }} = 0 then '' else right({{ string_text }}, {{ length_expression }}) end
{%- endmacro %}

{% macro snowflake__current_timestamp() -%} convert_timezone('UTC', current_timestamp()) {%- endmacro %}
{% macro snowflake__current_timestamp_backcompat() -%} current_timestamp::{{ type_timestamp() }} {%- endmacro %}
{% macro snowflake__current_timestamp_in_utc_backcompat() -%}
  convert_timezone('UTC', {{ snowflake__current_timestamp_backcompat() }})::{{ type_timestamp() }}
{%- endmacro %}
{% macro snowflake__snapshot_get_time() -%} to_timestamp_ntz({{ current_timestamp() }}) {%- endmacro %}
{% macro snowflake__snapshot_string_as_time(timestamp) %}{{ return("to_timestamp_ntz('" ~ timestamp ~ "')") }}{% endmacro %}

{% macro snowflake__list_schemas(database) -%} {{ return(run_query('show terse schemas in database ' ~ database)) }} {%- endmacro %}

{% macro snowflake__alter_column_type(relation, column_name, new_column_type) -%}
  {%- call statement('alter_column_type') -%}
    alter table {{ relation.render() }} alter {{ adapter.quote(column_name) }} set data type {{ new_column_type }}
  {%- endcall -%}
{%- endmacro %}

{# On Snowflake a statement that changes rows commits by itself unless it is told otherwise. #}
{% macro snowflake_dml_explicit_transaction(dml) %}{% do return('begin;\n' ~ dml | trim ~ ';\ncommit;') %}{% endmacro %}

{# Snowflake rejects a merge whose condition is false. #}
{% macro snowflake__get_merge_sql(target, source_sql, unique_key, dest_columns, incremental_predicates) -%}
  {%- if unique_key is none -%}
    {%- set dml = _sql_header(config) ~ get_insert_into_sql(target, source_sql, dest_columns) -%}
  {%- else -%}
    {%- set dml = default__get_merge_sql(target, source_sql, unique_key, dest_columns, incremental_predicates) -%}
  {%- endif -%}
  {%- do return(snowflake_dml_explicit_transaction(dml)) -%}
{%- endmacro %}
{% macro snowflake__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) %}
  {% set dml = default__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) %}
  {% do return(snowflake_dml_explicit_transaction(dml)) %}
{% endmacro %}
{% macro snowflake__get_incremental_default_sql(arg_dict) %}{{ return(get_incremental_merge_sql(arg_dict)) }}{% endmacro %}

{% macro snowflake__alter_relation_comment(relation, relation_comment) -%}
  comment on {{ relation.type }} {{ relation.render() }} is $${{ relation_comment | replace('$', '[$]') }}$$
{%- endmacro %}
