"""
Who is overdue, who will be, and who was late again: the lists that teams work from.

`worklist` says what a list is; `library` declares each one; `kept_up`, `completed`, `reviews` and `open_now`
are the four ways in which something can be due. Every deadline is a measure's own.
"""
