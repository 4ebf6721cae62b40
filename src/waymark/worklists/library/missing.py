"""Children missing or exploited: who is missing now, who should be spoken to, whose risk is open."""

from waymark.measures.library.missing import at_risk
from waymark.measures.populations import Records
from waymark.records.tables.assessments import exploitation_assessments as exploitation
from waymark.records.tables.missing import missing_episodes
from waymark.worklists.of_measures import completed
from waymark.worklists.open_now import OpenNow
from waymark.worklists.worklist import Worklist

missing_now = Worklist(
    name="missing-now",
    title="Children missing now",
    line="Children who went missing and are not back, the longest first",
    parts=(
        OpenNow(
            "Missing",
            Records(
                "missing episodes under way",
                "missing_episodes",
                missing_episodes.open & missing_episodes.type.is_("M").so,
            ),
            since=missing_episodes.started_on,
        ),
    ),
    standard="No deadline: the longest first",
)

return_interviews_due = Worklist(
    name="return-interviews-due",
    title="Return home interviews due",
    line="Missing episodes that ended with no return interview yet: due 3 days after the child came back",
    parts=(completed("return-interviews-within-3-days", "Return interview"),),
    standard="Statutory: guidance on children who run away or go missing (2014), 72 hours",
    measures=("return-interviews-within-3-days",),
)

exploitation_open = Worklist(
    name="exploitation-open",
    title="Open risks of exploitation",
    line="Children assessed as at risk of exploitation, the risk not ended, the longest first",
    parts=(
        OpenNow(
            "Risk of exploitation",
            Records(
                "assessments of exploitation, the risk not ended",
                exploitation.name,
                at_risk,
            ),
            since=exploitation.assessed_on,
            notes=(exploitation.kind, exploitation.level),
        ),
    ),
    standard="No deadline: ask for a local standard in days with --within 91",
)

WORKLISTS = (missing_now, return_interviews_due, exploitation_open)
