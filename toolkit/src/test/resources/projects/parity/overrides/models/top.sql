{% set cols = adapter.get_columns_in_relation(ref('base')) %}
{% for c in cols %}{{ c.name }}{% endfor %}
{% set rel = adapter.get_relation(database=target.database, schema='x', identifier='y') %}
{% if rel is none %}{{ log('none', info=false) }}{% endif %}
{% call statement('q', fetch_result=true) %}select 1{% endcall %}
{% set r = run_query('select 1') %}{% if execute %}{{ r.columns[0].values() }}{% endif %}
{% set rr = load_result('q') %}{{ rr }}
select {{ kit.thing() }} as t, {{ dbt.type_string() }}, '{{ model.unique_id }} {{ model.config.materialized }} {{ this.schema }} {{ this }}'
from {{ ref('base') }} {{ ref('kit_model') }} {{ ref('shared_name') }} {{ ref('kit', 'shared_name') }}
{{ var('nothing', none) }} {{ var("also_nothing") }} {{ env_var('ALSO', 'x') }} {{ nothing.at.all(1)[2] }} {{ flags.FULL_REFRESH }} {{ target.name }} {{ invocation_id }}
{{ graph.nodes }} {{ selected_resources }} {{ dbt_version }} {{ modules.datetime.date(2020, 1, 1) }} {{ tojson({'a': 1}) }} {{ fromyaml('a: 1').a }} {{ set([1, 1]) }} {{ zip([1], [2]) | list }}
