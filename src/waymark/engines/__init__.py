"""
Evaluators: they give a declaration its meaning, and must agree record by record.

`reference` is plain Python, slow and readable; `frames` compiles to a database through Ibis;
`words` says a measure in English. `extract` is what all of them evaluate on.
"""
