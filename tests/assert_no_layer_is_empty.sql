-- Every layer of the environment has tables or views, and no table stands empty.
-- depends_on: {{ ref('order_fulfilment') }}
-- depends_on: {{ ref('inventory_turnover') }}
-- depends_on: {{ ref('days_of_cover') }}
-- depends_on: {{ ref('network_daily_kpis') }}
with environment_tables as (
    select * from {{ ref('environment_tables') }}
),

environment_storage as (
    select * from {{ ref('environment_storage') }}
)

select
    layer,
    table_name
from environment_tables
where
    row_count = 0
    -- Tables of kept test failures are empty when all is well.
    and lower(table_name) not like 'assert%'
union all
select
    layer,
    'any table' as table_name
from environment_storage
where table_count + view_count = 0
