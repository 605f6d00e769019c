select * from {{ ref('secret') }} join {{ ref('prices') }} using (a) join {{ ref('prices', v=1) }} using (a) join {{ ref('layers', 'prices', version='beta') }} using (a)
