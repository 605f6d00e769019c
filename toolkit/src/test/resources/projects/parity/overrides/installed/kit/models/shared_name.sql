{{ config(alias='kit_shared') }} select 1
