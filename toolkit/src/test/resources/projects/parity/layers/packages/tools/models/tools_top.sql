select * from {{ ref('tools_dates') }} union all select * from {{ ref('tools', 'tools_dates') }}
