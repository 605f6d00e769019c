{% test same_as(model, other) %}select * from {{ model }} except select * from {{ other }}{% endtest %}
