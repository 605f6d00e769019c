{%- set parents = ['stg_items', 'stg_raw'] -%}
{{ config({'materialized': 'table', 'group': 'core', 'access': 'public'}) }}
{% for p in parents %}select * from {{ ref(p) }}{% if not loop.last %} union all {% endif %}{% endfor %}
-- {{ model.name }} {{ this }} {{ execute }} {{ undefined_thing.sub('x') }}
{% if execute %}{{ ref('never') }}{% endif %}
