{% macro get_where_subquery(relation) %}{% do return(relation ~ my_filter(ref('base'))) %}{% endmacro %}
{% macro my_filter(x) %}{% endmacro %}
{% test unique(model, column_name) %}select * from {{ model }}, {{ ref('base') }}{% endtest %}
{% macro is_incremental() %}{{ return(true) }}{% endmacro %}
{% macro generate_database_name(custom_database_name=none, node=none) %}{{ (custom_database_name or target.database) ~ '_db' }}{% endmacro %}
