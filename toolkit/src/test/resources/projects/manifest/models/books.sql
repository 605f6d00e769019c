select isbn, title, {{ in_cents('price') }} as cents from {{ ref('raw_books') }}
