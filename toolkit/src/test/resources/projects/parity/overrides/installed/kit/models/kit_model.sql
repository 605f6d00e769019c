select * from {{ ref('shared_name') }} {{ thing() }} {{ my_filter(1) }}
