"""
Where a looked after child lives at D, and what kind of home it is.

A child's home is the placement open at D that is not temporary (types T0 to T4 are a stay in hospital, a
holiday, a carer's holiday: the child goes back); of several, the one that started last, then the highest
id. Kinds are told by the placement type and provider codes of SSDA903. The contract has no rule for
either: they are Waymark's own.
"""

from waymark.measures.kinds_of_home import FOR_ADOPTION
from waymark.records.table import outer
from waymark.records.tables.made import placement_areas
from waymark.records.tables.placements import placements
from waymark.records.terms import AS_AT, Answer, Column, Gather, Linked, Term, days

not_temporary: Answer = ~placements.type.starts_with("T").so
"""Not one of the temporary placements, T0 to T4; a type that is not recorded is not known to be temporary."""


home_placement: Gather = placements.latest(
    placements.id, by=(placements.started_on, placements.id), where=not_temporary & placements.open
)
"""The placement the child lives in at D."""


def home(column: Column) -> Linked:
    """What the placement the child lives in at D says in that column."""
    return placements.linked(home_placement, column)


outside_area: Answer = placement_areas.linked(
    home_placement, placement_areas.outside, placement_areas.placement
).is_("Y")
"""Whether the child's home is outside the council's area; not known where it is not known which area."""

PLACE_CHANGED_ONLY = "PLACE"
"""SSDA903 reason for placement change: the status of the placement changed, and the child did not move."""


def ended_that_day(where: Answer) -> Answer:
    """Whether a placement of the child for which this holds ended on the day this one started."""
    return placements.any(
        (placements.ended_on <= outer(placements.started_on))
        & (placements.ended_on >= outer(placements.started_on))
        & where
    )


stayed_put: Answer = ended_that_day(placements.changed_because.starts_with(PLACE_CHANGED_ONLY))
"""Only the status of the placement changed, as when it becomes long-term."""

_adoptive = placements.type.one_of(*FOR_ADOPTION)

newly_adoptive: Answer = _adoptive.so & ~ended_that_day(_adoptive)
"""An adoptive home that does not follow another: the home before counts with it (national indicator 63)."""

moved_on: Answer = placements.any(
    not_temporary
    & (placements.started_on >= outer(placements.ended_on))
    & (placements.started_on <= outer(placements.ended_on + days(1)))
)
"""Another placement of the child, not temporary, started on the day this one ended or the next (SSDA903)."""


settled_since: Gather = placements.last(
    placements.started_on,
    not_temporary & (placements.started_on <= AS_AT) & ~stayed_put & ~newly_adoptive,
)
"""The day by D of the child's last move, other than to a first adoptive home."""

FEATURES: dict[Term, str] = {
    settled_since: "the day the child last moved home (other than into a first adoptive home)",
    stayed_put: "a placement of the child ended that day because only its status changed",
    newly_adoptive: "the placement is an adoptive home that does not follow another",
    outside_area: "the child's home is outside the council's area",
    home_placement: "the child's home",
    moved_on: "another placement of the child, not temporary, started that day or the next",
}
"""What has a name, said by it, and spelt out once under the definition."""
