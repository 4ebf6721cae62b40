"""
Visits that regulation 28 asks for: how often depends on where a child lives, and since when.

The clock runs for each placement (Care Planning, Placement and Case Review (England) Regulations 2010,
https://www.legislation.gov.uk/uksi/2010/959/regulation/28). `due_on` is the day by which a child must
be seen next; a figure and a worklist ask it alike. A day once due stays due: the end of the first year,
or a review, gives more time only to a visit that was not due before it.
"""

from waymark.measures.cohorts import looked_after
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children
from waymark.measures.shapes import Proportion
from waymark.records.table import outer
from waymark.records.tables.looked_after import cla_reviews, cla_visits, legal_statuses
from waymark.records.tables.placements import placements
from waymark.records.terms import (
    AS_AT,
    Answer,
    Choose,
    Column,
    FirstKnown,
    Gather,
    Linked,
    Term,
    days,
    months,
    term,
)

TEMPORARY = "T"
"""Placement types starting so are a stay in hospital, on holiday or with another carer (SSDA903)."""

FOR_ADOPTION = ("A3", "A4", "A5", "A6")
"""Placed for adoption (SSDA903): the regulations do not apply (regulation 3)."""

LONG_TERM = ("U1", "U4")
"""Long-term foster placements (SSDA903): intended to last until the child is 18."""

CONNECTED_PERSON = "U3"
"""With a relative or friend, neither long term nor for adoption (SSDA903)."""

WITH_PARENTS = "P1"
"""Placed with own parents or others with parental responsibility (SSDA903)."""

INTERIM_CARE_ORDER = "C1"

TEMPORARY_APPROVAL = days(16 * 7)
"""How long a connected person can be approved under regulation 24; regulation 25 may add 8 weeks."""


def _latest_open(where: Answer) -> Gather:
    return placements.latest(placements.id, by=(placements.started_on, placements.id), where=where)


placement = FirstKnown(
    (
        _latest_open(placements.open & ~placements.type.starts_with(TEMPORARY).so),
        _latest_open(placements.open),
    )
)
"""The placement a child is in at D: a temporary one only where no other is open."""


def of_placement(column: Column) -> Linked:
    """What is written of the placement a child is in at D."""
    return placements.linked(placement, column)


placed_on = of_placement(placements.started_on)
placement_type = of_placement(placements.type)

last_seen_on = cla_visits.last(
    cla_visits.visited_on,
    cla_visits.seen.is_("Y") & (cla_visits.visited_on <= AS_AT) & (cla_visits.visited_on >= outer(placed_on)),
)
"""The last visit since the placement started."""

first_reviewed_on = cla_reviews.first(
    cla_reviews.held_on,
    cla_reviews.cancelled.is_not("Y") & (cla_reviews.held_on >= outer(placed_on)),
)
"""The first review since the placement started."""

closely_due_on = Choose(
    first_reviewed_on <= last_seen_on + days(7), last_seen_on + days(28), last_seen_on + days(7)
)
"""Paragraph (4): weekly until the first review, then at intervals of not more than four weeks."""

usually_due_on = Choose(
    placement_type.one_of(*LONG_TERM) & (placed_on + months(12) <= last_seen_on + days(42)),
    last_seen_on + months(3),
    last_seen_on + days(42),
)
"""Paragraph (2): six weeks; three months after the first year where it is intended to last to 18."""

temporarily_approved: Answer = placement_type.is_(CONNECTED_PERSON) & (
    closely_due_on < placed_on + TEMPORARY_APPROVAL
)

at_home_on_an_interim_order: Answer = placement_type.is_(WITH_PARENTS) & legal_statuses.any(
    legal_statuses.status.is_(INTERIM_CARE_ORDER) & legal_statuses.open
)

due_on = FirstKnown(
    (
        Choose(temporarily_approved | at_home_on_an_interim_order, closely_due_on, usually_due_on),
        placed_on + days(7),
    )
)
"""The day by which the child must be seen next; within a week of the start where not seen since."""

FEATURES: tuple[tuple[Term, str], ...] = (
    (due_on, "the day the next visit is due"),
    (usually_due_on, "the usual due day"),
    (closely_due_on, "the due day while the carer is untried"),
    (temporarily_approved, "a connected person is temporarily approved under regulation 24"),
    (at_home_on_an_interim_order, "the child is at home on an interim care order"),
    (last_seen_on, "the last visit since the placement started"),
    (first_reviewed_on, "the first review since the placement started"),
    (placed_on, "the day the placement started"),
    (placement_type, "the type of the placement"),
    (placement, "the placement"),
)
"""What each of these is called where a definition speaks of it."""

visited_under_regulation_28 = Children(
    "looked after children not placed for adoption",
    looked_after.meets & ~placement_type.one_of(*FOR_ADOPTION).so,
)

cla_visits_on_time_regulation_28 = Measure(
    slug="cla-visits-on-time-regulation-28",
    ref="I03",
    section="Looked after",
    title="Looked after children visited as regulation 28 asks",
    shape=Proportion(of=visited_under_regulation_28, meets=term(AS_AT) <= due_on),
    better=Better.HIGHER,
    period="snapshot",
    standing="statutory",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28",
    why="The law asks for more visits where a home is new or a carer untried; each move starts it again.",
    notes=(
        "A child new to a placement is due within the week, and not late.",
        "Long-term foster placements (U1, U4) are taken as intended to last until 18. A child there who "
        "agrees may be seen every six months; no table says who has, so three months is asked.",
        "A relative or friend (U3) is taken as temporarily approved under regulation 24 for the first 16 "
        "weeks. An extension of 8 weeks, and an approval that came sooner, are not recorded.",
        "The first review is the first since the placement started.",
        "Not asked: what regulation 19 adds (at home before parents are assessed, which is not recorded), "
        "and the visit within a week of a care order for a child at home.",
        "Children placed for adoption (A3 to A6) are left out: other regulations apply to them.",
        "A temporary stay (types starting T) does not start the clock while another placement is open.",
        "A child with no placement open is not known, and counts as not visited.",
    ),
)

MEASURES = (cla_visits_on_time_regulation_28,)
