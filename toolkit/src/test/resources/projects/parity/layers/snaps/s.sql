-- two in one file
{% snapshot first_snap %}
    {{ config(unique_key='id', strategy='timestamp', updated_at='at') }}
    select * from {{ ref('items') }}
{% endsnapshot %}

{%- snapshot second_snap -%}
{{ config(unique_key='id', strategy='check', check_cols='all', target_schema=none, enabled=false) }}
select 1 as id
{%- endsnapshot -%}
