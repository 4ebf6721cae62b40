"""
What is written down about children, carers and workers, and how to speak of it.

`terms` is the small language in which measures are declared; `table` says what a table and its
columns are; `tables/` lists every table of the extract contract in the department's words.
"""
