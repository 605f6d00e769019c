{{ config(tags=['in_file'], meta={'d': 4}) }}
select '{{ var("shared") }}' as a, {{ var('only_here') }} as b, {{ tools.quoted('x') }} as c
