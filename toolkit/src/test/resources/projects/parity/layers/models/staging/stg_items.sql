{{ config(docs={'node_color': '#ff0000'}) }}
{{ config(tags='renamed') }}

select * from {{ ref('items') }} where {{ var('own') }} = 1 and {{ var('global_days', 1) }} > 0 and '{{ var("missing", "dflt") }}' <> ''
