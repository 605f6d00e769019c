{#
  Adding to a table that is there: the SQL of each strategy, and what happens when columns have changed.
  https://docs.getdbt.com/docs/build/incremental-strategy
  Each get_incremental_<strategy>_sql takes a dict: target_relation, temp_relation, unique_key, dest_columns, incremental_predicates.
#}

{% macro get_incremental_append_sql(arg_dict) %}{{ return(adapter.dispatch('get_incremental_append_sql', 'dbt')(arg_dict)) }}{% endmacro %}
{% macro default__get_incremental_append_sql(arg_dict) %}
  {% do return(get_insert_into_sql(arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['dest_columns'])) %}
{% endmacro %}

{% macro get_incremental_delete_insert_sql(arg_dict) -%}
  {{ return(adapter.dispatch('get_incremental_delete_insert_sql', 'dbt')(arg_dict)) }}
{%- endmacro %}
{% macro default__get_incremental_delete_insert_sql(arg_dict) %}
  {% do return(get_delete_insert_merge_sql(
      arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['unique_key'],
      arg_dict['dest_columns'], arg_dict['incremental_predicates']
  )) %}
{% endmacro %}

{% macro get_incremental_merge_sql(arg_dict) %}{{ return(adapter.dispatch('get_incremental_merge_sql', 'dbt')(arg_dict)) }}{% endmacro %}
{% macro default__get_incremental_merge_sql(arg_dict) %}
  {% do return(get_merge_sql(
      arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['unique_key'],
      arg_dict['dest_columns'], arg_dict['incremental_predicates']
  )) %}
{% endmacro %}

{% macro get_incremental_default_sql(arg_dict) %}{{ return(adapter.dispatch('get_incremental_default_sql', 'dbt')(arg_dict)) }}{% endmacro %}
{% macro default__get_incremental_default_sql(arg_dict) %}{% do return(get_incremental_append_sql(arg_dict)) %}{% endmacro %}

{% macro get_incremental_insert_overwrite_sql(arg_dict) -%}
  {{ return(adapter.dispatch('get_incremental_insert_overwrite_sql', 'dbt')(arg_dict)) }}
{%- endmacro %}
{% macro default__get_incremental_insert_overwrite_sql(arg_dict) %}
  {% do exceptions.raise_not_implemented(
      'the incremental strategy insert_overwrite is not supported on ' ~ adapter.type() ~ ': use append, delete+insert or merge'
  ) %}
{% endmacro %}
{% macro get_insert_overwrite_merge_sql(target, source, dest_columns, predicates, include_sql_header=false) -%}
  {{ return(adapter.dispatch('get_insert_overwrite_merge_sql', 'dbt')(target, source, dest_columns, predicates, include_sql_header)) }}
{%- endmacro %}
{% macro default__get_insert_overwrite_merge_sql(target, source, dest_columns, predicates, include_sql_header) %}
  {% do default__get_incremental_insert_overwrite_sql({}) %}
{% endmacro %}

{% macro get_incremental_microbatch_sql(arg_dict) -%}
  {{ return(adapter.dispatch('get_incremental_microbatch_sql', 'dbt')(arg_dict)) }}
{%- endmacro %}
{% macro default__get_incremental_microbatch_sql(arg_dict) %}
  {% do exceptions.raise_not_implemented('the incremental strategy microbatch is not supported yet on ' ~ adapter.type()) %}
{% endmacro %}

{% macro get_insert_into_sql(target_relation, temp_relation, dest_columns) %}
    {%- set columns = get_quoted_csv(dest_columns | map(attribute='name')) %}
    insert into {{ target_relation }} ({{ columns }})
    (
        select {{ columns }}
        from {{ temp_relation }}
    )
{% endmacro %}

{% macro get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) -%}
  {{ adapter.dispatch('get_delete_insert_merge_sql', 'dbt')(target, source, unique_key, dest_columns, incremental_predicates) }}
{%- endmacro %}
{% macro default__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) -%}
    {%- if unique_key -%}
      {%- set key = [unique_key] if unique_key is string else unique_key %}
    delete from {{ target }} as DBT_INTERNAL_DEST
    where ({{ key | join(', ') }}) in (
        select distinct {{ key | join(', ') }}
        from {{ source }} as DBT_INTERNAL_SOURCE
    )
      {%- for predicate in incremental_predicates or [] %}
        and {{ predicate }}
      {%- endfor %};
    {%- endif %}
    {{ get_insert_into_sql(target, source, dest_columns) }}
{%- endmacro %}

{# Without a key nothing matches, and every row is inserted. #}
{% macro get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
  {%- set predicates = kwargs.get('predicates', incremental_predicates) -%}
  {{ adapter.dispatch('get_merge_sql', 'dbt')(target, source, unique_key, dest_columns, predicates) }}
{%- endmacro %}
{% macro default__get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
    {%- set conditions = (incremental_predicates or []) | list -%}
    {%- if not unique_key -%}
      {%- do conditions.append('false') -%}
    {%- elif unique_key is string -%}
      {%- do conditions.append(get_merge_unique_key_match('DBT_INTERNAL_SOURCE.' ~ unique_key, 'DBT_INTERNAL_DEST.' ~ unique_key)) -%}
    {%- else -%}
      {%- for part in unique_key -%}
        {%- do conditions.append('DBT_INTERNAL_SOURCE.' ~ part ~ ' = DBT_INTERNAL_DEST.' ~ part) -%}
      {%- endfor -%}
    {%- endif -%}
    {%- set columns = get_quoted_csv(dest_columns | map(attribute='name')) -%}
    {{ _sql_header(config) }}
    merge into {{ target }} as DBT_INTERNAL_DEST
    using {{ source }} as DBT_INTERNAL_SOURCE
    on ({{ conditions | join(') and (') }})
    {%- if unique_key %}
    when matched then update set
      {%- for column in get_merge_update_columns(config.get('merge_update_columns'), config.get('merge_exclude_columns'), dest_columns) %}
        {{ column }} = DBT_INTERNAL_SOURCE.{{ column }}{{ ',' if not loop.last }}
      {%- endfor %}
    {%- endif %}
    when not matched then insert ({{ columns }})
    values ({{ columns }})
{% endmacro %}

{% macro get_merge_unique_key_match(source_unique_key, target_unique_key) -%}
  {{ return(adapter.dispatch('get_merge_unique_key_match', 'dbt')(source_unique_key, target_unique_key)) }}
{%- endmacro %}
{% macro default__get_merge_unique_key_match(source_unique_key, target_unique_key) %}
  {{ return(equals(source_unique_key, target_unique_key) | trim) }}
{% endmacro %}

{# The columns that a merge updates: all, those named, or all but those named. #}
{% macro get_merge_update_columns(merge_update_columns, merge_exclude_columns, dest_columns) -%}
  {{ return(adapter.dispatch('get_merge_update_columns', 'dbt')(merge_update_columns, merge_exclude_columns, dest_columns)) }}
{%- endmacro %}
{% macro default__get_merge_update_columns(merge_update_columns, merge_exclude_columns, dest_columns) %}
  {% if merge_update_columns and merge_exclude_columns %}
    {% do exceptions.raise_compiler_error('A model has either merge_update_columns or merge_exclude_columns, not both') %}
  {% endif %}
  {% if merge_update_columns %}{% do return(merge_update_columns) %}{% endif %}
  {% set excluded = (merge_exclude_columns or []) | map('lower') | list %}
  {% set updated = [] %}
  {% for column in dest_columns if column.name | lower not in excluded %}{% do updated.append(column.quoted) %}{% endfor %}
  {% do return(updated) %}
{% endmacro %}

{% macro get_quoted_csv(column_names) %}
  {% set quoted = [] %}
  {% for name in column_names %}{% do quoted.append(adapter.quote(name)) %}{% endfor %}
  {% do return(quoted | join(', ')) %}
{% endmacro %}

{# Changed columns #}

{# The columns of the first list whose names the second lacks. #}
{% macro diff_columns(source_columns, target_columns) %}
  {% set names = target_columns | map(attribute='column') | list %}
  {% do return(source_columns | rejectattr('name', 'in', names) | list) %}
{% endmacro %}

{% macro diff_column_data_types(source_columns, target_columns) -%}
  {{ return(adapter.dispatch('diff_column_data_types', 'dbt')(source_columns, target_columns)) }}
{%- endmacro %}
{% macro default__diff_column_data_types(source_columns, target_columns) %}
  {% set changed = [] %}
  {% for source in source_columns %}
    {% for target in target_columns if target.name == source.name %}
      {% if source.expanded_data_type != target.expanded_data_type and not source.can_expand_to(other_column=target) %}
        {% do changed.append({'column_name': target.name, 'new_type': source.expanded_data_type}) %}
      {% endif %}
    {% endfor %}
  {% endfor %}
  {% do return(changed) %}
{% endmacro %}

{% macro incremental_validate_on_schema_change(on_schema_change, default='ignore') %}
  {% if on_schema_change in ['sync_all_columns', 'append_new_columns', 'fail', 'ignore'] %}{% do return(on_schema_change) %}{% endif %}
  {% do log("on_schema_change '" ~ on_schema_change ~ "' is not known; taking '" ~ default ~ "'") %}
  {% do return(default) %}
{% endmacro %}

{% macro check_for_schema_changes(source_relation, target_relation) -%}
  {{ return(adapter.dispatch('check_for_schema_changes', 'dbt')(source_relation, target_relation)) }}
{%- endmacro %}
{% macro default__check_for_schema_changes(source_relation, target_relation) %}
  {% set source_columns = adapter.get_columns_in_relation(source_relation) %}
  {% set target_columns = adapter.get_columns_in_relation(target_relation) %}
  {% set added = diff_columns(source_columns, target_columns) %}
  {% set removed = diff_columns(target_columns, source_columns) %}
  {% set retyped = diff_column_data_types(source_columns, target_columns) %}
  {% do return({
      'schema_changed': (added or removed or retyped) | length > 0,
      'source_not_in_target': added,
      'target_not_in_source': removed,
      'new_target_types': retyped,
      'source_columns': source_columns,
      'target_columns': target_columns
  }) %}
{% endmacro %}

{% macro sync_column_schemas(on_schema_change, target_relation, schema_changes_dict) -%}
  {{ return(adapter.dispatch('sync_column_schemas', 'dbt')(on_schema_change, target_relation, schema_changes_dict)) }}
{%- endmacro %}
{% macro default__sync_column_schemas(on_schema_change, target_relation, schema_changes_dict) %}
  {% set sync = on_schema_change == 'sync_all_columns' %}
  {% set added = schema_changes_dict['source_not_in_target'] %}
  {% set removed = schema_changes_dict['target_not_in_source'] if sync else [] %}
  {% if added or removed %}
    {% do alter_relation_add_remove_columns(target_relation, added, removed) %}
  {% endif %}
  {% for change in schema_changes_dict['new_target_types'] if sync %}
    {% do alter_column_type(target_relation, change['column_name'], change['new_type']) %}
  {% endfor %}
{% endmacro %}

{# Returns the columns to insert; an empty dict means: those of the target. #}
{% macro process_schema_changes(on_schema_change, source_relation, target_relation) -%}
  {{ return(adapter.dispatch('process_schema_changes', 'dbt')(on_schema_change, source_relation, target_relation)) }}
{%- endmacro %}
{% macro default__process_schema_changes(on_schema_change, source_relation, target_relation) %}
  {% if on_schema_change == 'ignore' %}{% do return({}) %}{% endif %}
  {% set changes = check_for_schema_changes(source_relation, target_relation) %}
  {% if changes['schema_changed'] and on_schema_change == 'fail' %}
    {% do exceptions.raise_compiler_error(
        'The columns of ' ~ target_relation ~ ' are no longer those of its query. Set on_schema_change to append_new_columns or sync_all_columns,'
        ~ ' or build it once with --full-refresh.'
        ~ '\n  only in the query: ' ~ changes['source_not_in_target'] | map(attribute='name') | join(', ')
        ~ '\n  only in the table: ' ~ changes['target_not_in_source'] | map(attribute='name') | join(', ')
        ~ '\n  changed types: ' ~ changes['new_target_types'] | map(attribute='column_name') | join(', ')
    ) %}
  {% elif changes['schema_changed'] %}
    {% do sync_column_schemas(on_schema_change, target_relation, changes) %}
  {% endif %}
  {% do return(changes['source_columns']) %}
{% endmacro %}

