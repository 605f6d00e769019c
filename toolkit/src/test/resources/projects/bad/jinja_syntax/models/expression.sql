

select {{ 1 + }}
