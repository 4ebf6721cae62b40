"""Looked after children: seen, reviewed and settled."""

from waymark.measures.cohorts import entered_care_on, looked_after
from waymark.measures.library import care_health, care_reviews, regulation_28
from waymark.measures.library.time_in_care import in_care_12_months_or_more, in_care_under_12_months
from waymark.measures.library.visits import visited_within
from waymark.measures.measure import Better, Measure
from waymark.measures.shapes import Proportion
from waymark.records.tables.looked_after import cla_visits
from waymark.records.tables.placements import placements
from waymark.records.terms import AS_AT, months

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
    care_reviews.cla_seen_alone,
    care_reviews.cla_reviews_on_time,
    care_reviews.cla_all_reviews_on_time,
    care_reviews.cla_review_participation,
    *care_health.MEASURES,
    care_reviews.cla_permanence_plan_by_second_review,
    care_reviews.cla_iro_contact,
    cla_three_or_more_placements,
)
