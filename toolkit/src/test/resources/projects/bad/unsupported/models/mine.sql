{{ config(materialized='mine') }} select 1
