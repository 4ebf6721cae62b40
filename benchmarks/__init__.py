"""
How fast Waymark is, held against what a person would write by hand.

`python -m benchmarks` makes authorities up, measures every bar and says which are passed;
`--write` keeps the answer, dated, in `docs/benchmarks.md`. Naming one or more bars runs only those.
"""
