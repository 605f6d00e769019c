{#
  Schemas, tables, views and columns: what they are called, what there is, and the SQL that makes, renames and drops them.
#}

{# Schemas #}

{% macro create_schema(relation) %}{{ adapter.dispatch('create_schema', 'dbt')(relation) }}{% endmacro %}
{% macro default__create_schema(relation) -%}
  {%- call statement('create_schema') -%} create schema if not exists {{ relation.without_identifier() }} {%- endcall -%}
{%- endmacro %}

{% macro drop_schema(relation) %}{{ adapter.dispatch('drop_schema', 'dbt')(relation) }}{% endmacro %}
{% macro default__drop_schema(relation) -%}
  {%- call statement('drop_schema') -%} drop schema if exists {{ relation.without_identifier() }} cascade {%- endcall -%}
{%- endmacro %}

{% macro drop_schema_named(schema_name) %}{{ return(adapter.dispatch('drop_schema_named', 'dbt')(schema_name)) }}{% endmacro %}
{% macro default__drop_schema_named(schema_name) %}{% do adapter.drop_schema(api.Relation.create(schema=schema_name)) %}{% endmacro %}

{% macro information_schema_name(database) %}{{ return(adapter.dispatch('information_schema_name', 'dbt')(database)) }}{% endmacro %}
{% macro default__information_schema_name(database) -%} {{ database ~ '.' if database }}information_schema {%- endmacro %}

{% macro list_schemas(database) %}{{ return(adapter.dispatch('list_schemas', 'dbt')(database)) }}{% endmacro %}
{% macro default__list_schemas(database) -%}
  {{ return(run_query(
      "select distinct schema_name from " ~ information_schema_name(database) ~ ".schemata where catalog_name ilike '" ~ database ~ "'"
  )) }}
{%- endmacro %}

{% macro check_schema_exists(information_schema, schema) -%}
  {{ return(adapter.dispatch('check_schema_exists', 'dbt')(information_schema, schema)) }}
{%- endmacro %}
{% macro default__check_schema_exists(information_schema, schema) -%}
  {{ return(run_query(
      "select count(*) from " ~ information_schema_name(information_schema.database) ~ ".schemata"
      ~ " where lower(catalog_name) = lower('" ~ information_schema.database ~ "') and lower(schema_name) = lower('" ~ schema ~ "')"
  )) }}
{%- endmacro %}

{# Finding relations #}

{% macro load_cached_relation(relation) %}
  {% do return(adapter.get_relation(database=relation.database, schema=relation.schema, identifier=relation.identifier)) %}
{% endmacro %}
{% macro load_relation(relation) %}{{ return(load_cached_relation(relation)) }}{% endmacro %}

{# Returns [whether it exists, the relation]. #}
{% macro get_or_create_relation(database, schema, identifier, type) -%}
  {{ return(adapter.dispatch('get_or_create_relation', 'dbt')(database, schema, identifier, type)) }}
{%- endmacro %}
{% macro default__get_or_create_relation(database, schema, identifier, type) %}
  {% set existing = adapter.get_relation(database=database, schema=schema, identifier=identifier) %}
  {% if existing %}{% do return([true, existing]) %}{% endif %}
  {% do return([false, api.Relation.create(database=database, schema=schema, identifier=identifier, type=type)]) %}
{% endmacro %}

{% macro list_relations_without_caching(schema_relation) -%}
  {{ return(adapter.dispatch('list_relations_without_caching', 'dbt')(schema_relation)) }}
{%- endmacro %}
{% macro default__list_relations_without_caching(schema_relation) %}
  {% call statement('list_relations_without_caching', fetch_result=True) %}
    select
        table_catalog as database,
        table_name as name,
        table_schema as schema,
        case when table_type = 'VIEW' then 'view' else 'table' end as type
    from {{ information_schema_name(schema_relation.database) }}.tables
    where lower(table_schema) = lower('{{ schema_relation.schema }}')
      and lower(table_catalog) = lower('{{ schema_relation.database }}')
  {% endcall %}
  {{ return(load_result('list_relations_without_caching').table) }}
{% endmacro %}

{# Related names #}

{% macro make_intermediate_relation(base_relation, suffix='__dbt_tmp') -%}
  {{ return(adapter.dispatch('make_intermediate_relation', 'dbt')(base_relation, suffix)) }}
{%- endmacro %}
{% macro default__make_intermediate_relation(base_relation, suffix) %}
  {{ return(default__make_temp_relation(base_relation, suffix)) }}
{% endmacro %}

{% macro make_temp_relation(base_relation, suffix='__dbt_tmp') %}
  {{ return(adapter.dispatch('make_temp_relation', 'dbt')(base_relation, suffix)) }}
{% endmacro %}
{% macro default__make_temp_relation(base_relation, suffix) %}
  {{ return(base_relation.incorporate(path={'identifier': base_relation.identifier ~ suffix})) }}
{% endmacro %}

{% macro make_backup_relation(base_relation, backup_relation_type, suffix='__dbt_backup') -%}
  {{ return(adapter.dispatch('make_backup_relation', 'dbt')(base_relation, backup_relation_type, suffix)) }}
{%- endmacro %}
{% macro default__make_backup_relation(base_relation, backup_relation_type, suffix) %}
  {{ return(base_relation.incorporate(path={'identifier': base_relation.identifier ~ suffix}, type=backup_relation_type)) }}
{% endmacro %}

{# Creating #}

{% macro create_table_as(temporary, relation, compiled_code, language='sql') -%}
  {%- if language != 'sql' -%}
    {%- do exceptions.raise_compiler_error("create_table_as: language must be sql, not '" ~ language ~ "'") -%}
  {%- endif -%}
  {{ adapter.dispatch('create_table_as', 'dbt')(temporary, relation, compiled_code) }}
{%- endmacro %}
{# A contract that is enforced is checked before, and decides the order of columns. #}
{% macro default__create_table_as(temporary, relation, sql) -%}
  {%- set contract = config.get('contract') -%}
  {%- set bound = contract and contract.enforced -%}
  {%- if bound -%} {{ get_assert_columns_equivalent(sql) }} {%- endif -%}
  {{ _sql_header(config) }}
  create {{ 'temporary ' if temporary }}table {{ relation.include(database=not temporary, schema=not temporary) }} as (
    {{ get_select_subquery(sql) if bound and not temporary else sql }}
  );
{%- endmacro %}

{% macro create_view_as(relation, sql) %}{{ adapter.dispatch('create_view_as', 'dbt')(relation, sql) }}{% endmacro %}
{% macro default__create_view_as(relation, sql) -%}
  {%- set contract = config.get('contract') -%}
  {%- if contract and contract.enforced -%} {{ get_assert_columns_equivalent(sql) }} {%- endif -%}
  {{ _sql_header(config) }}
  create view {{ relation.render() }} as (
    {{ sql }}
  );
{%- endmacro %}

{% macro _sql_header(config) -%}
  {%- set header = config.get('sql_header', none) -%}
  {{ header if header is not none }}
{%- endmacro %}

{% macro get_create_table_as_sql(temporary, relation, sql) -%}
  {{ adapter.dispatch('get_create_table_as_sql', 'dbt')(temporary, relation, sql) }}
{%- endmacro %}
{% macro default__get_create_table_as_sql(temporary, relation, sql) %}{{ return(create_table_as(temporary, relation, sql)) }}{% endmacro %}

{% macro get_create_view_as_sql(relation, sql) %}{{ adapter.dispatch('get_create_view_as_sql', 'dbt')(relation, sql) }}{% endmacro %}
{% macro default__get_create_view_as_sql(relation, sql) %}{{ return(create_view_as(relation, sql)) }}{% endmacro %}

{% macro get_create_sql(relation, sql) %}{{ adapter.dispatch('get_create_sql', 'dbt')(relation, sql) }}{% endmacro %}
{% macro default__get_create_sql(relation, sql) -%}
  {%- if relation.is_view -%}
    {{ get_create_view_as_sql(relation, sql) }}
  {%- elif relation.is_table -%}
    {{ get_create_table_as_sql(False, relation, sql) }}
  {%- else -%}
    {%- do exceptions.raise_compiler_error('get_create_sql: cannot create a relation of type ' ~ relation.type) -%}
  {%- endif -%}
{%- endmacro %}

{# Dropping, renaming, emptying #}

{% macro drop_relation(relation) %}{{ return(adapter.dispatch('drop_relation', 'dbt')(relation)) }}{% endmacro %}
{% macro default__drop_relation(relation) -%}
  {%- call statement('drop_relation', auto_begin=False) -%} {{ get_drop_sql(relation) }} {%- endcall -%}
{%- endmacro %}
{% macro drop_relation_if_exists(relation) %}{% if relation is not none %}{% do adapter.drop_relation(relation) %}{% endif %}{% endmacro %}

{% macro get_drop_sql(relation) %}{{ adapter.dispatch('get_drop_sql', 'dbt')(relation) }}{% endmacro %}
{% macro default__get_drop_sql(relation) -%}
  {%- if relation.is_view -%}
    {{ drop_view(relation) }}
  {%- elif relation.is_table -%}
    {{ drop_table(relation) }}
  {%- else -%}
    drop {{ relation.type }} if exists {{ relation.render() }} cascade
  {%- endif -%}
{%- endmacro %}
{% macro drop_table(relation) %}{{ adapter.dispatch('drop_table', 'dbt')(relation) }}{% endmacro %}
{% macro default__drop_table(relation) -%} drop table if exists {{ relation.render() }} cascade {%- endmacro %}
{% macro drop_view(relation) %}{{ adapter.dispatch('drop_view', 'dbt')(relation) }}{% endmacro %}
{% macro default__drop_view(relation) -%} drop view if exists {{ relation.render() }} cascade {%- endmacro %}

{% macro rename_relation(from_relation, to_relation) -%}
  {{ return(adapter.dispatch('rename_relation', 'dbt')(from_relation, to_relation)) }}
{%- endmacro %}
{% macro default__rename_relation(from_relation, to_relation) -%}
  {%- call statement('rename_relation') -%}
    {{ get_rename_sql(from_relation, adapter.quote_as_configured(to_relation.identifier, 'identifier')) }}
  {%- endcall -%}
{%- endmacro %}
{% macro get_rename_sql(relation, new_name) %}{{ adapter.dispatch('get_rename_sql', 'dbt')(relation, new_name) }}{% endmacro %}
{% macro default__get_rename_sql(relation, new_name) -%}
  alter {{ 'view' if relation.is_view else 'table' }} {{ relation.render() }} rename to {{ new_name }}
{%- endmacro %}

{% macro truncate_relation(relation) %}{{ return(adapter.dispatch('truncate_relation', 'dbt')(relation)) }}{% endmacro %}
{% macro default__truncate_relation(relation) -%}
  {%- call statement('truncate_relation') -%} truncate table {{ relation.render() }} {%- endcall -%}
{%- endmacro %}

{# Columns #}

{% macro get_columns_in_relation(relation) %}{{ return(adapter.dispatch('get_columns_in_relation', 'dbt')(relation)) }}{% endmacro %}
{% macro default__get_columns_in_relation(relation) %}{{ return(adapter.get_columns_in_relation(relation)) }}{% endmacro %}

{# Columns from rows of name, type, length, precision and scale. #}
{% macro sql_convert_columns_in_relation(table) %}
  {% set columns = [] %}
  {% for row in table %}{% do columns.append(api.Column(*row)) %}{% endfor %}
  {{ return(columns) }}
{% endmacro %}

{% macro get_list_of_column_names(columns) %}{{ return(columns | map(attribute='name') | list) }}{% endmacro %}

{# A query with the columns of another, but no rows. #}
{% macro get_empty_subquery_sql(select_sql, select_sql_header=none) -%}
  {{ return(adapter.dispatch('get_empty_subquery_sql', 'dbt')(select_sql, select_sql_header)) }}
{%- endmacro %}
{% macro default__get_empty_subquery_sql(select_sql, select_sql_header=none) %}
  {{ select_sql_header if select_sql_header is not none }}
  select * from (
    {{ select_sql }}
  ) as __dbt_sbq
  where false
  limit 0
{% endmacro %}

{% macro get_columns_in_query(select_sql) %}{{ return(adapter.dispatch('get_columns_in_query', 'dbt')(select_sql)) }}{% endmacro %}
{% macro default__get_columns_in_query(select_sql) %}
  {% call statement('get_columns_in_query', fetch_result=True, auto_begin=False) %}{{ get_empty_subquery_sql(select_sql) }}{% endcall %}
  {{ return(load_result('get_columns_in_query').table.columns | map(attribute='name') | list) }}
{% endmacro %}

{% macro get_column_schema_from_query(select_sql, select_sql_header=none) -%}
  {{ return(adapter.get_column_schema_from_query(get_empty_subquery_sql(select_sql, select_sql_header))) }}
{%- endmacro %}

{# A query without rows that has the columns of a property file. #}
{% macro get_empty_schema_sql(columns) %}{{ return(adapter.dispatch('get_empty_schema_sql', 'dbt')(columns)) }}{% endmacro %}
{% macro default__get_empty_schema_sql(columns) %}
  {%- set untyped = columns.values() | rejectattr('data_type', 'defined') | map(attribute='name') | list -%}
  {%- if untyped -%}
    {%- do exceptions.column_type_missing(column_names=untyped) -%}
  {%- endif -%}
  select
  {%- for column in columns.values() %}
    {{ cast('null', column.data_type) }} as {{ adapter.quote(column.name) if column.get('quote') else column.name }}{{ ',' if not loop.last }}
  {%- endfor %}
{% endmacro %}

{# Contracts: the columns that a model promises against those that its query has. #}
{% macro get_assert_columns_equivalent(sql) %}{{ adapter.dispatch('get_assert_columns_equivalent', 'dbt')(sql) }}{% endmacro %}
{% macro default__get_assert_columns_equivalent(sql) %}{{ return(assert_columns_equivalent(sql)) }}{% endmacro %}
{% macro assert_columns_equivalent(sql) %}
  {%- if not model['columns'] -%}
    {%- do exceptions.raise_contract_error([], []) -%}
  {%- endif -%}
  {%- set found = format_columns(get_column_schema_from_query(sql, config.get('sql_header', none))) -%}
  {%- set promised = format_columns(get_column_schema_from_query(get_empty_schema_sql(model['columns']))) -%}
  {%- set found_lines = found | map(attribute='formatted') | sort -%}
  {%- if found_lines != promised | map(attribute='formatted') | sort -%}
    {%- do exceptions.raise_contract_error(promised, found) -%}
  {%- endif -%}
{% endmacro %}
{% macro format_columns(columns) %}
  {% set formatted = [] %}
  {% for column in columns %}{% do formatted.append(adapter.dispatch('format_column', 'dbt')(column)) %}{% endfor %}
  {{ return(formatted) }}
{% endmacro %}
{% macro default__format_column(column) %}
  {{ return({'name': column.name, 'data_type': column.dtype, 'formatted': column.name | lower ~ ' ' ~ column.dtype}) }}
{% endmacro %}
{% macro get_select_subquery(sql) %}{{ return(adapter.dispatch('get_select_subquery', 'dbt')(sql)) }}{% endmacro %}
{% macro default__get_select_subquery(sql) %}
    select {{ adapter.dispatch('get_column_names', 'dbt')() }}
    from (
        {{ sql }}
    ) as model_subq
{% endmacro %}
{% macro default__get_column_names() -%}
  {%- for column in model['columns'].values() -%}
    {{ adapter.quote(column.name) if column.get('quote') else column.name }}{{ ', ' if not loop.last }}
  {%- endfor -%}
{%- endmacro %}

{# Changing columns #}

{% macro alter_column_type(relation, column_name, new_column_type) -%}
  {{ return(adapter.dispatch('alter_column_type', 'dbt')(relation, column_name, new_column_type)) }}
{%- endmacro %}
{% macro default__alter_column_type(relation, column_name, new_column_type) -%}
  {%- call statement('alter_column_type') -%}
    alter table {{ relation.render() }} alter column {{ adapter.quote(column_name) }} set data type {{ new_column_type }}
  {%- endcall -%}
{%- endmacro %}

{% macro alter_relation_add_remove_columns(relation, add_columns=none, remove_columns=none) -%}
  {{ return(adapter.dispatch('alter_relation_add_remove_columns', 'dbt')(relation, add_columns, remove_columns)) }}
{%- endmacro %}
{% macro default__alter_relation_add_remove_columns(relation, add_columns, remove_columns) %}
  {% for column in add_columns or [] %}
    {% do run_query('alter table ' ~ relation.render() ~ ' add column ' ~ column.quoted ~ ' ' ~ column.expanded_data_type) %}
  {% endfor %}
  {% for column in remove_columns or [] %}
    {% do run_query('alter table ' ~ relation.render() ~ ' drop column ' ~ column.quoted) %}
  {% endfor %}
{% endmacro %}

{# Comments #}

{% macro persist_docs(relation, model, for_relation=true, for_columns=true) -%}
  {{ return(adapter.dispatch('persist_docs', 'dbt')(relation, model, for_relation, for_columns)) }}
{%- endmacro %}
{% macro default__persist_docs(relation, model, for_relation, for_columns) %}
  {% if for_relation and config.persist_relation_docs() and model.description %}
    {% do run_query(alter_relation_comment(relation, model.description)) %}
  {% endif %}
  {% if for_columns and config.persist_column_docs() and model.columns %}
    {% set existing = adapter.get_columns_in_relation(relation) | map(attribute='name') | list %}
    {% set comments = alter_column_comment(relation, validate_doc_columns(relation, model.columns, existing)) | trim %}
    {% if comments %}{% do run_query(comments) %}{% endif %}
  {% endif %}
{% endmacro %}

{# The documented columns that exist; warns of the others. #}
{% macro validate_doc_columns(relation, column_dict, existing_column_names) %}
  {% set folded = existing_column_names | map('lower') | list %}
  {% set present, missing = {}, [] %}
  {% for name, column in column_dict.items() %}
    {% if name in existing_column_names or (not column['quote'] and name | lower in folded) %}
      {% do present.update({name: column}) %}
    {% else %}
      {% do missing.append(name) %}
    {% endif %}
  {% endfor %}
  {% if missing %}
    {% do exceptions.warn('The relation ' ~ relation.render() ~ ' has no such documented columns: ' ~ missing | join(', ')) %}
  {% endif %}
  {{ return(present) }}
{% endmacro %}

{% macro alter_relation_comment(relation, relation_comment) -%}
  {{ return(adapter.dispatch('alter_relation_comment', 'dbt')(relation, relation_comment)) }}
{%- endmacro %}
{% macro default__alter_relation_comment(relation, relation_comment) -%}
  comment on {{ relation.type }} {{ relation.render() }} is '{{ relation_comment | replace("'", "''") }}'
{%- endmacro %}

{% macro alter_column_comment(relation, column_dict) -%}
  {{ return(adapter.dispatch('alter_column_comment', 'dbt')(relation, column_dict)) }}
{%- endmacro %}
{% macro default__alter_column_comment(relation, column_dict) -%}
  {%- for column in column_dict.values() if column.description -%}
    comment on column {{ relation.render() }}.{{ adapter.quote(column.name) if column.quote else column.name }} is '{{ column.description | replace("'", "''") }}';
  {%- endfor -%}
{%- endmacro %}

{# Grants are not applied yet; a project that configures none may call this freely. #}
{% macro apply_grants(relation, grant_config, should_revoke) -%}
  {{ return(adapter.dispatch('apply_grants', 'dbt')(relation, grant_config, should_revoke)) }}
{%- endmacro %}
{% macro default__apply_grants(relation, grant_config, should_revoke=True) %}
  {% if grant_config %}
    {% do exceptions.raise_not_implemented('grants are not supported yet: remove the config grants of ' ~ relation) %}
  {% endif %}
{% endmacro %}
{% macro copy_grants() %}{{ return(adapter.dispatch('copy_grants', 'dbt')()) }}{% endmacro %}
{% macro default__copy_grants() %}{{ return(True) }}{% endmacro %}
{% macro should_revoke(existing_relation, full_refresh_mode=True) %}
  {{ return(existing_relation and (copy_grants() if full_refresh_mode else True)) }}
{% endmacro %}

{# Clones are made of queries #}

{% macro can_clone_table() %}{{ return(adapter.dispatch('can_clone_table', 'dbt')()) }}{% endmacro %}
{% macro default__can_clone_table() %}{{ return(False) }}{% endmacro %}

{# Indexes, on engines that have them #}

{% macro create_indexes(relation) %}{{ adapter.dispatch('create_indexes', 'dbt')(relation) }}{% endmacro %}
{% macro default__create_indexes(relation) %}
  {% for index in config.get('indexes', default=[]) %}
    {% set sql = get_create_index_sql(relation, index) %}
    {% if sql %}{% do run_query(sql) %}{% endif %}
  {% endfor %}
{% endmacro %}
{% macro get_create_index_sql(relation, index_dict) %}{{ return(adapter.dispatch('get_create_index_sql', 'dbt')(relation, index_dict)) }}{% endmacro %}
{% macro default__get_create_index_sql(relation, index_dict) %}{% do return(None) %}{% endmacro %}

{# Freshness of sources #}

{% macro collect_freshness(source, loaded_at_field, filter) -%}
  {{ return(adapter.dispatch('collect_freshness', 'dbt')(source, loaded_at_field, filter)) }}
{%- endmacro %}
{% macro default__collect_freshness(source, loaded_at_field, filter) %}
  {% call statement('collect_freshness', fetch_result=True, auto_begin=False) %}
    select
      max({{ loaded_at_field }}) as max_loaded_at,
      {{ current_timestamp() }} as snapshotted_at
    from {{ source }}
    {{ 'where ' ~ filter if filter }}
  {% endcall %}
  {{ return(load_result('collect_freshness')) }}
{% endmacro %}
{% macro collect_freshness_custom_sql(source, loaded_at_query) -%}
  {{ return(adapter.dispatch('collect_freshness_custom_sql', 'dbt')(source, loaded_at_query)) }}
{%- endmacro %}
{% macro default__collect_freshness_custom_sql(source, loaded_at_query) %}
  {% call statement('collect_freshness_custom_sql', fetch_result=True, auto_begin=False) %}
    with source_query as (
      {{ loaded_at_query }}
    )
    select
      (select * from source_query) as max_loaded_at,
      {{ current_timestamp() }} as snapshotted_at
  {% endcall %}
  {{ return(load_result('collect_freshness_custom_sql')) }}
{% endmacro %}

{# Checking SQL without running it #}

{% macro validate_sql(sql) %}{{ return(adapter.dispatch('validate_sql', 'dbt')(sql)) }}{% endmacro %}
{% macro default__validate_sql(sql) -%}
  {%- call statement('validate_sql') -%} explain {{ sql }} {%- endcall -%}
  {{ return(load_result('validate_sql')) }}
{%- endmacro %}
