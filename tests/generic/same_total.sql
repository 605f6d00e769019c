{# A column adds up to the same total as a column of another table. #}
{% test same_total(model, column_name, compare_to, compare_column) %}

with here as (
    select coalesce(sum({{ column_name }}), 0) as total
    from {{ model }}
),

there as (
    select coalesce(sum({{ compare_column }}), 0) as total
    from {{ compare_to }}
)

select
    here.total as total_here,
    there.total as total_there
from here
cross join there
where here.total <> there.total

{% endtest %}
