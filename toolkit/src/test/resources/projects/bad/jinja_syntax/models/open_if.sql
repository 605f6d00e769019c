select 1
{% if x %}
select 2
