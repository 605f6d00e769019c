select 1 as off
