"""
Tables that Waymark makes from a council's own when it loads them, so that measures can speak of them.

No file is read as one of these: what is missing is said in the name of the table it is made from.
"""

from waymark.records.table import Table, answer, day, link, number

child_population = Table(
    "child_population",
    "population",
    (
        day("counted_on", "year"),
        day("replaced_on", "year"),
        answer("earliest", "year"),
        number("people", "people", low=0, whole=True),
    ),
    row_key=("counted_on",),
)
"""
People aged 0 to 17 who live in the authority, one row for each year it gives.

`counted_on` is the 30 June that a mid-year estimate describes (Office for National Statistics),
`replaced_on` that of the next one given, and `earliest` says Y of the first.
"""

placement_areas = Table(
    "placement_areas",
    "ssd_cla_placement.clap_cla_placement_la",
    (
        link("placement", "clap_cla_placement_id"),
        answer("outside", "clap_cla_placement_la"),
    ),
    row_key=("placement",),
)
"""Whether each placement is outside the authority's area: Y or N where that is known."""

MADE = (child_population, placement_areas)
