select {{ helper(2) }} from {{ ref('mart') }}
