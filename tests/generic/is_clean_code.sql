{# A code is upper case, not empty and has no stray spaces. Null passes: not_null is another test. #}
{% test is_clean_code(model, column_name) %}

select {{ column_name }}
from {{ model }}
where
    {{ column_name }} is not null
    and ({{ clean_code(column_name) }} is null or {{ column_name }} <> {{ clean_code(column_name) }})

{% endtest %}
