{{ config(materialized='ephemeral') }}
select * from {{ ref('books') }} where cents > 0
