"""Looked after children: seen, reviewed and settled."""

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.library import regulation_28
from waymark.measures.library.visits import visited_within
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.schedules import cla_reviews_due
from waymark.measures.shapes import Proportion
from waymark.records.table import outer
from waymark.records.tables.looked_after import cla_episodes, cla_visits
from waymark.records.tables.placements import placements
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

LOCAL_VISITS_NOTE = (
    "A local simplification. Regulation 28 of the Care Planning Regulations 2010 sets the legal "
    "intervals, placement by placement."
)

cla_visited_in_6_weeks_first_year = Measure(
    slug="cla-visited-in-6-weeks-first-year",
    ref="I01",
    section="Looked after",
    title="Looked after under 12 months: visited in the past 6 weeks",
    shape=visited_within(in_care_under_12_months, cla_visits, 42, since=entered_care_on),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 5.11 (December 2018)",
    why="The first year in care is when children most need to be seen.",
    notes=(LOCAL_VISITS_NOTE,),
)

cla_visited_in_13_weeks_after_first_year = Measure(
    slug="cla-visited-in-13-weeks-after-first-year",
    ref="I02",
    section="Looked after",
    title="Looked after 12 months or more: visited in the past 13 weeks",
    shape=visited_within(in_care_12_months_or_more, cla_visits, 91, since=entered_care_on),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 5.12 (December 2018)",
    why="A settled child still needs someone who comes.",
    notes=(LOCAL_VISITS_NOTE,),
)

due_on = cla_reviews_due.column("due_on")

in_care_on_the_due_day = cla_episodes.any(
    cla_episodes.open_on(outer(due_on)),
    on=cla_episodes.period_of_care,
    to=cla_reviews_due.column("subject"),
)

in_care_now = cla_episodes.any(
    cla_episodes.open, on=cla_episodes.period_of_care, to=cla_reviews_due.column("subject")
)
"""Whether a review on the schedule is of a period of care not over at D: those are still to be held."""

cla_reviews_on_time = Measure(
    slug="cla-reviews-on-time",
    ref="I05",
    section="Looked after",
    title="Reviews of looked after children held on time",
    shape=Proportion(
        of=Records(
            "reviews of looked after children that fell due",
            cla_reviews_due,
            in_care_on_the_due_day,
            dated=due_on,
        ),
        meets=(cla_reviews_due.column("held_on") <= due_on).so,
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="statutory",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
    why="A review is where the plan for a child in care is held to account.",
    notes=(
        "Counts the reviews that fell due, held or not.",
        "If one was not held, nothing falls due after it until it is.",
    ),
)

a_real_move = ~placements.type.starts_with("T").so

cla_three_or_more_placements = Measure(
    slug="cla-three-or-more-placements",
    ref="J01",
    section="Looked after",
    title="Looked after children with 3 or more placements in 12 months",
    shape=Proportion(
        of=looked_after,
        meets=placements.count(
            a_real_move
            & (placements.started_on <= AS_AT)
            & (placements.ended_on.is_missing | (placements.ended_on > AS_AT - months(12)))
        )
        >= 3,
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903; formerly national indicator 62",
    why="Every move costs a child a home, a school or a friend.",
    notes=("Temporary placements (types starting T) do not count.",),
)

MEASURES = (
    cla_visited_in_6_weeks_first_year,
    cla_visited_in_13_weeks_after_first_year,
    *regulation_28.MEASURES,
    cla_reviews_on_time,
    cla_three_or_more_placements,
)
