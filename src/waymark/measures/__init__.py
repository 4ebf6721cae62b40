"""
What is measured, declared once.

`shapes` says what kinds of figure there are, `measure` what a measure is, `library/` holds the
measures by the part of a child's journey they speak of, and `catalogue` lists them all.
"""
