select * from {{ ref('books') }} order by cents
