"""Children who go missing."""

from waymark.measures.cohorts import looked_after
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Breakdown, Count, Deadline, Proportion
from waymark.records.tables.assessments import exploitation_assessments
from waymark.records.tables.missing import missing_episodes
from waymark.records.terms import AS_AT, days, months

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

missing_ended = Records(
    "missing episodes that ended", "missing_episodes", went_missing, dated=missing_episodes.ended_on
)

missing_episodes_number = Measure(
    slug="missing-episodes",
    ref="L01",
    section="Missing",
    title="Missing episodes",
    shape=Count(
        Records(
            "missing episodes that began", "missing_episodes", went_missing, dated=missing_episodes.started_on
        )
    ),
    better=Better.LOWER,
    period="month",
    standing="DfE",
    source="SSDA903",
    why="Each time is a time when nobody who cares for the child knew where they were.",
    notes=(
        "Episodes of every child the table holds, looked after or not.",
        "Fewer may also mean that fewer are written down: the DfE once left the figure out for that reason.",
    ),
)

children_missing = Measure(
    slug="children-missing",
    ref="L01N",
    section="Missing",
    title="Children who went missing",
    shape=Count(
        Records(
            "children who went missing",
            "missing_episodes",
            went_missing,
            dated=missing_episodes.started_on,
            one_per=(missing_episodes.child,),
            first_by=(missing_episodes.started_on,),
        )
    ),
    better=Better.LOWER,
    period="month",
    standing="DfE",
    source="SSDA903",
    why="A few children make many of the episodes.",
    notes=("A child who went missing twice in the period counts once.",),
)

missing_in_12_months = missing_episodes.any(
    went_missing
    & (missing_episodes.started_on <= AS_AT)
    & (missing_episodes.ended_on.is_missing | (missing_episodes.ended_on > AS_AT - months(12)))
)

cla_with_missing_episode = Measure(
    slug="cla-with-missing-episode",
    ref="L02",
    section="Missing",
    title="Looked after children who were missing in the past 12 months",
    shape=Proportion(of=looked_after, meets=missing_in_12_months),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="SSDA903; Harrow's scorecard has 14%",
    why="Going missing is how exploitation often shows first.",
    notes=("Of children looked after at D. The DfE counts of all looked after at any time in the year.",),
)

return_interviews_offered = Measure(
    slug="return-interviews-offered",
    ref="L03",
    section="Missing",
    title="Return home interviews offered",
    shape=Proportion(of=missing_ended, meets=missing_episodes.interview_offered.is_("Y")),
    better=Better.HIGHER,
    period="month",
    standing="statutory",
    source="Statutory guidance on children who run away or go missing from home or care (2014)",
    why="A child who is not asked cannot tell.",
    notes=("Whether it was offered is often left blank: that is not known, and counts as not offered.",),
)

return_interviews_accepted = Measure(
    slug="return-interviews-accepted",
    ref="L04",
    section="Missing",
    title="Return home interviews accepted, of those offered",
    shape=Proportion(
        of=Records(
            "missing episodes that ended and after which an interview was offered",
            "missing_episodes",
            went_missing & missing_episodes.interview_offered.is_("Y").so,
            dated=missing_episodes.ended_on,
        ),
        meets=missing_episodes.interview_accepted.is_("Y"),
    ),
    better=Better.HIGHER,
    period="month",
    standing="local",
    source="Standard safeguarding dataset",
    why="Where most refuse, it is the offer that wants looking at.",
)

return_interviews_held_within_3_days = Measure(
    slug="return-interviews-held-within-3-days",
    ref="L05H",
    section="Missing",
    title="Of return home interviews held, those within 3 days",
    shape=Deadline(
        of=Records(
            "missing episodes that ended and after which an interview was held",
            "missing_episodes",
            went_missing & missing_episodes.interviewed_on.is_known,
            dated=missing_episodes.ended_on,
        ),
        starts=missing_episodes.ended_on,
        stops=missing_episodes.interviewed_on,
        within=days(3),
    ),
    better=Better.HIGHER,
    period="month",
    standing="local",
    source="Counted by some authorities in place of interviews after every episode",
    why="It looks better than it is: the children nobody spoke to are left out.",
    notes=("Read it beside return-interviews-within-3-days, which counts every episode.",),
)

at_risk = (exploitation_assessments.assessed_on <= AS_AT) & (
    exploitation_assessments.ended_on.is_missing | (exploitation_assessments.ended_on > AS_AT)
)

children_at_risk_of_exploitation = Measure(
    slug="children-at-risk-of-exploitation",
    ref="L06",
    section="Missing",
    title="Children at risk of exploitation",
    shape=Count(
        Children("children with an open assessment of exploitation", exploitation_assessments.any(at_risk))
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets improvement update (December 2018)",
    why="Sexual, criminal or to radicalise: these are the children somebody is using.",
    notes=("A child with two kinds of risk counts once. A fall may mean that fewer are looked for.",),
)

exploitation_by_kind = Measure(
    slug="exploitation-by-kind",
    ref="L06K",
    section="Missing",
    title="Open assessments of exploitation by kind",
    shape=Breakdown(
        Records("open assessments of exploitation", "exploitation_assessments", at_risk),
        exploitation_assessments.kind,
        ("sexual", "criminal", "radicalisation"),
    ),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets improvement update (December 2018)",
    why="Each kind asks for other partners.",
    notes=("A child at risk in two ways has two assessments, and both count here.",),
)

MEASURES = (
    missing_episodes_number,
    children_missing,
    cla_with_missing_episode,
    return_interviews_offered,
    return_interviews_accepted,
    return_interviews_within_3_days,
    return_interviews_held_within_3_days,
    children_at_risk_of_exploitation,
    exploitation_by_kind,
)
