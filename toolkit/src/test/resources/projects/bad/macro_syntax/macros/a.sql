{% macro a() %}
x
