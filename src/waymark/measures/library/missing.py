"""Children who go missing."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Deadline
from waymark.records.tables.missing import missing_episodes
from waymark.records.terms import AS_AT, days

went_missing = missing_episodes.type.is_("M").so

return_interviews_within_3_days = Measure(
    slug="return-interviews-within-3-days",
    ref="L05",
    section="Missing",
    title="Return home interviews within 3 days",
    shape=Deadline(
        of=Records(
            "missing episodes that ended", "missing_episodes", went_missing, dated=missing_episodes.ended_on
        ),
        starts=missing_episodes.ended_on,
        stops=missing_episodes.interviewed_on,
        within=days(3),
        waits=Records(
            "missing episodes that ended with no interview yet",
            "missing_episodes",
            went_missing
            & (missing_episodes.ended_on <= AS_AT).so
            & (missing_episodes.interviewed_on.is_missing | (missing_episodes.interviewed_on > AS_AT)),
        ),
        waits_from=missing_episodes.ended_on,
    ),
    better=Better.HIGHER,
    period="month",
    standing="statutory",
    source="Statutory guidance on children who run away or go missing from home or care (2014): 72 hours",
    why="What a child says soon after coming back can stop the next time.",
    notes=("Calendar days: records hold days, and the guidance says 72 hours.",),
)

MEASURES = (return_interviews_within_3_days,)
