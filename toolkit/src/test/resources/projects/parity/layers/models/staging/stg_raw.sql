

   select * from {{ source('raw', 'events') }} join {{ source("pkg_raw", "one") }} using (id)

