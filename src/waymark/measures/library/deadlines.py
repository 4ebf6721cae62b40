"""
Deadlines that worklists follow and no measure of the catalogue has taken up yet.

Each is declared here once, in the shape a measure would have, for the measure to take over when it comes.
"""

from dataclasses import replace

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.library.care_health import dental_check, last_assessment_on
from waymark.measures.library.workforce import supervision_of_workers, workers_with_a_case
from waymark.measures.populations import Children
from waymark.measures.shapes import Recent
from waymark.records.tables.people import children
from waymark.records.tables.workers import employment
from waymark.records.terms import AS_AT, Elapsed, days, months

_age = Elapsed(children.born_on, AS_AT, "years")
under_five = Children("children looked after aged under 5", looked_after.meets & (_age < 5))
five_or_over = Children("children looked after aged 5 or over", looked_after.meets & (_age >= 5))

health_assessed_in_6_months = Recent(under_five, last_assessment_on, months(6), since=entered_care_on)
health_assessed_in_12_months = Recent(five_or_over, last_assessment_on, months(12), since=entered_care_on)
"""Care Planning Regulations 2010, regulation 7: every 6 months before the fifth birthday, then every 12."""

dental_check_in_12_months = Recent(
    looked_after, dental_check.last, dental_check.within, since=entered_care_on
)
"""Of every looked after child, and not only of those in care for 12 months, as the measure counts."""

supervised_in_30_days = replace(
    supervision_of_workers,
    of=replace(workers_with_a_case, first_by=(employment.started_on,)),
    within=days(30),
)
"""Local: a supervision in the last 30 days; of several employments the clock started with the earliest."""
