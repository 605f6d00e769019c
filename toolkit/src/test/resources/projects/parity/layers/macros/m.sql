{% macro helper(n) %}{{ n }}{% endmacro %}
{% macro default__quoted(x) %}"{{ x }}"{% endmacro %}
{% macro generate_schema_name(custom_schema_name, node) -%}
  {%- if custom_schema_name is none -%}{{ target.schema }}{%- elif node.resource_type == 'seed' -%}seeds_{{ custom_schema_name }}{%- else -%}{{ custom_schema_name | trim }}{%- endif -%}
{%- endmacro %}
{% macro generate_alias_name(custom_alias_name=none, node=none) -%}
  {%- if custom_alias_name -%}{{ custom_alias_name }}{%- elif node.version -%}{{ node.name }}__{{ node.version }}{%- else -%}{{ node.name }}{%- if 'renamed' in node.tags %}_renamed{% endif -%}{%- endif -%}
{%- endmacro %}
{% test between(model, column_name, low, high=none, where_not=none) %}select * from {{ model }} where {{ column_name }} < {{ low }}{% endtest %}
