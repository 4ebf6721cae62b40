"""How long children have been in care: the first year, and those past it."""

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.populations import Children
from waymark.records.terms import AS_AT, months

first_year_ends_on = entered_care_on + months(12)
"""The first day after the first 12 months in care."""

in_care_under_12_months = Children(
    "children looked after for less than 12 months",
    looked_after.meets & (first_year_ends_on > AS_AT),
)

in_care_12_months_or_more = Children(
    "children looked after for 12 months or more",
    looked_after.meets & (first_year_ends_on <= AS_AT),
)
