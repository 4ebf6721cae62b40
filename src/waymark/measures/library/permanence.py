"""Leaving care to a permanent home."""

from waymark.measures.cohorts import looked_after, not_on_short_breaks
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Count, Mean, Proportion
from waymark.records.tables.looked_after import cla_episodes, legal_statuses
from waymark.records.tables.permanence import care_plans, permanence
from waymark.records.terms import AS_AT, Answer, Elapsed, days, months

NEXT_EPISODE_FOLLOWS = "X1"
"""The episode ended and another of the same period of care began: the child did not leave care (SSDA903)."""

TO_PERMANENCE = ("E11", "E12", "E41", "E43", "E44", "E45", "E46", "E47", "E48", "E11 or E12", "E43 to E48")
"""
Adopted, or under a residence, child arrangements or special guardianship order (SSDA903).

The last two are what is known where a return says "Adopted" or "Special Guardianship Orders" and no more.
"""

left_care = ~cla_episodes.ceased_because.is_(NEXT_EPISODE_FOLLOWS)


def leaving_care(name: str, reason: Answer) -> Records:
    """The episodes that ended in the period for such a reason, short breaks apart."""
    return Records(
        name,
        "cla_episodes",
        reason.so & not_on_short_breaks(cla_episodes.ceased_on - days(1)),
        dated=cla_episodes.ceased_on,
    )


cla_ceased_to_permanence = Measure(
    slug="cla-ceased-to-permanence",
    ref="K01",
    section="Permanence",
    title="Children leaving care to a permanent home",
    shape=Proportion(
        of=leaving_care("episodes that ended with the child leaving care", left_care),
        meets=cla_episodes.ceased_because.one_of(*TO_PERMANENCE),
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903; Sheffield scrutiny paper (December 2018)",
    why="Adoption, special guardianship and child arrangements give a child a family for good.",
)

ADOPTED = ("E11", "E12", "E11 or E12")
"""Adopted, the application unopposed or consent dispensed with (SSDA903); or which of them is not said."""

adopted = cla_episodes.ceased_because.one_of(*ADOPTED)

children_adopted = Measure(
    slug="children-adopted",
    ref="K02",
    section="Permanence",
    title="Children leaving care who were adopted",
    shape=Proportion(
        of=leaving_care("episodes that ended with the child leaving care", left_care), meets=adopted
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="DfE",
    source="SSDA903; Annex A list 10",
    why="For some children adoption is the only way to grow up in a family.",
)

children_adopted_number = Measure(
    slug="children-adopted-number",
    ref="K02N",
    section="Permanence",
    title="Children adopted",
    shape=Count(leaving_care("children adopted", adopted)),
    better=Better.HIGHER,
    period="ytd",
    standing="DfE",
    source="SSDA903; Annex A list 10",
    why="The number behind the percentage, which moves much when few children leave care.",
)

adoption_days = Measure(
    slug="adoption-days",
    ref="K03",
    section="Permanence",
    title="Days from coming into care to the adoptive home, of children adopted",
    shape=Mean(
        of=leaving_care("children adopted", adopted),
        value=Elapsed(cla_episodes.entered_care_on, permanence.last(permanence.placed_on), "days"),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="Adoption and Special Guardianship Leadership Board, indicator A1",
    why="A year is a long time for a baby to wait for a family.",
    notes=(
        "The Leadership Board takes the mean over three years; this is over the period of the row.",
        "Where a child was placed for adoption more than once, the last counts.",
        "A child adopted by a former foster carer counts to the day of being placed for adoption.",
        "Children for whom either day is not recorded are left out.",
    ),
)

adoption_days_to_match = Measure(
    slug="adoption-days-to-match",
    ref="K03M",
    section="Permanence",
    title="Days from the placement order to the match",
    shape=Mean(
        of=Records("children matched with adopters", "permanence", dated=permanence.matched_on),
        value=Elapsed(permanence.placement_order_on, permanence.matched_on, "days"),
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="Adoption and Special Guardianship Leadership Board, indicator A2",
    why="Once the court has agreed, what keeps a child waiting is finding a family.",
    notes=(
        "Of children matched in the period, adopted yet or not.",
        "The Leadership Board takes the mean over three years; this is over the period of the row.",
    ),
)

placement_orders_unmatched = Measure(
    slug="placement-orders-unmatched",
    ref="K04",
    section="Permanence",
    title="Children with a placement order and no match",
    shape=Count(
        Children(
            "children looked after with a placement order and no match",
            looked_after.meets
            & permanence.any(
                (permanence.placement_order_on <= AS_AT)
                & (permanence.matched_on.is_missing | (permanence.matched_on > AS_AT))
                & (permanence.reversed_on.is_missing | (permanence.reversed_on > AS_AT))
            ),
        )
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="DfE",
    source="Adoption and Special Guardianship Leadership Board",
    why="Each of these children is waiting for a family to be found.",
    notes=("A child whose plan for adoption was reversed is not waiting for a match.",),
)

foster_to_adopt = Measure(
    slug="foster-to-adopt",
    ref="K05",
    section="Permanence",
    title="Children fostered by carers who are approved to adopt them",
    shape=Count(
        Children(
            "children looked after who are fostered to adopt",
            looked_after.meets
            & permanence.any(
                (permanence.placed_early_on <= AS_AT)
                & (permanence.placed_on.is_missing | (permanence.placed_on > AS_AT))
                & (permanence.reversed_on.is_missing | (permanence.reversed_on > AS_AT))
            ),
        )
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): two foster-to-adopt carers; Annex A list 10",
    why="A baby who stays with the family it was first placed with is spared a move.",
    notes=(
        "Children and not carers: no table says which carers are approved for fostering to adopt.",
        "Placed under fostering for adoption or concurrent planning, by the day recorded for that. "
        "From the day the placement becomes one for adoption, or the plan is reversed, it does not count.",
        "Placement types U2 and U5 say much the same, and are not looked at.",
    ),
)

TO_SPECIAL_GUARDIANS = ("E43", "E44", "E45", "E46", "E47", "E48", "E43 to E48")
TO_FORMER_FOSTER_CARERS = ("E43", "E45", "E46")
"""Special guardianship to former foster carers (SSDA903; E43 until 2014)."""

special_guardianship_conversions = Measure(
    slug="special-guardianship-conversions",
    ref="K11",
    section="Permanence",
    title="Special guardianship orders made to former foster carers",
    shape=Proportion(
        of=leaving_care(
            "episodes that ended with special guardianship",
            cla_episodes.ceased_because.one_of(*TO_SPECIAL_GUARDIANS),
        ),
        meets=cla_episodes.ceased_because.one_of(*TO_FORMER_FOSTER_CARERS),
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Sheffield scrutiny paper (December 2018)",
    why="A child keeps the same home, and no longer needs to be in care to live there.",
    notes=(
        'Annex A says "Special Guardianship Orders" and no more: those count as not made to a foster carer.',
    ),
)

voluntary = legal_statuses.status.is_("V2") & legal_statuses.open

voluntary_care_without_plan = Measure(
    slug="voluntary-care-without-plan",
    ref="K10",
    section="Permanence",
    title="Voluntary care for six months or more without a plan",
    shape=Proportion(
        of=Children(
            "children looked after in voluntary care (section 20)",
            looked_after.meets & legal_statuses.any(voluntary),
        ),
        meets=(legal_statuses.first(legal_statuses.started_on, voluntary) + months(6) <= AS_AT).so
        & ~care_plans.any(care_plans.open),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): its review of section 20",
    why="In voluntary care no court watches over a child's future, and plans drift.",
    notes=(
        "Voluntary care is legal status V2 (a single period of accommodation under section 20).",
        "A plan is a care plan (`ssd_cla_care_plan`) open on the day, whatever it says.",
    ),
)

MEASURES = (
    cla_ceased_to_permanence,
    children_adopted,
    children_adopted_number,
    adoption_days,
    adoption_days_to_match,
    placement_orders_unmatched,
    foster_to_adopt,
)

PLANS = (voluntary_care_without_plan, special_guardianship_conversions)
