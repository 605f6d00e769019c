select * from {{ ref('books') }} where cents > 100000
