select id, amount, day from {{ ref('payments') }}
