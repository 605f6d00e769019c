{{ config(materialized='ephemeral', alias='eph_alias', schema='other', custom_thing=[1, 2.5, none, {'x': true}]) }} select 1 as id
