{% snapshot snap_orders %}
{{ config(target_schema='snaps', unique_key='id', strategy='check', check_cols='all') }}
select * from {{ ref('stg_orders') }}
{% endsnapshot %}
