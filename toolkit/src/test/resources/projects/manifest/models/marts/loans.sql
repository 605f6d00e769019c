{{ config(alias='loan', group='library', post_hook="select 1") }}
select p.isbn, p.title
from {{ ref('priced') }} as p
join {{ source('shop', 'raw_loans') }} using (isbn)
