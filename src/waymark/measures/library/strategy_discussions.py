"""Strategy discussions: how soon after the referral they are held."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Deadline
from waymark.records.tables.protection import strategy_discussions
from waymark.records.terms import working_days

strategy_discussions_on_time = Measure(
    slug="strategy-discussions-on-time",
    ref="C10",
    section="Front door",
    title="Strategy discussions held by the next working day",
    shape=Deadline(
        of=Records("strategy discussions held", "strategy_discussions", dated=strategy_discussions.held_on),
        starts=strategy_discussions.referred_on,
        stops=strategy_discussions.held_on,
        within=working_days(1),
    ),
    better=Better.HIGHER,
    period="ytd",
    standing="local",
    source="Sheffield, scrutiny committee (December 2018); Working Together gives no number of days",
    why="Where a child may be suffering significant harm, those who know the child must talk at once.",
    notes=(
        "The standard is the council's own: set `within` to its number of working days.",
        "Counted from the referral that led to the discussion. Where that day is not recorded, it is not "
        "known whether the discussion was in time.",
    ),
)

MEASURES = (strategy_discussions_on_time,)
