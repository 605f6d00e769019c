select * from {{ ref('dim') }} union all select * from {{ ref('dim', v=1) }} union all select * from {{ ref('kitchen', 'dim', version=2) }}
