{% macro b() %}{% endmacro %}

{% macro b() %}{% endmacro %}
