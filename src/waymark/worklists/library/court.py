"""Voluntary care, pre-proceedings, care proceedings, and a plan for permanence."""

from waymark.measures.cohorts import looked_after
from waymark.measures.library.care_reviews import period_of_care
from waymark.measures.library.court import (
    care_proceedings_in_26_weeks,
    pre_proceedings_reviewed_in_6_weeks,
)
from waymark.measures.populations import Children
from waymark.measures.schedules import cla_reviews_due as schedule
from waymark.records.tables.looked_after import cla_episodes, legal_statuses
from waymark.records.tables.permanence import care_plans
from waymark.records.terms import AS_AT, FirstKnown, Gather
from waymark.worklists.completed import Completed
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.open_now import OpenNow
from waymark.worklists.worklist import Worklist

voluntary = legal_statuses.status.is_("V2") & legal_statuses.open

section_20 = Worklist(
    name="section-20",
    title="Children in voluntary care (section 20)",
    line="Children looked after under section 20 (V2), the longest first",
    parts=(
        OpenNow(
            "Voluntary care",
            Children("children in voluntary care", looked_after.meets & legal_statuses.any(voluntary)),
            since=legal_statuses.first(legal_statuses.started_on, voluntary),
        ),
    ),
    standard="No deadline in law: ask for a local standard in days with --within 182",
    measures=("cla-voluntary-care",),
    weeks=True,
)

pre_proceedings = Worklist(
    name="pre-proceedings",
    title="Children in pre-proceedings",
    line="Children in pre-proceedings whose review is due, every 6 weeks, and how many weeks they are in",
    parts=(KeptUp("Review of pre-proceedings", pre_proceedings_reviewed_in_6_weeks),),
    standard="Local: 42 days",
    weeks=True,
)

care_proceedings = Worklist(
    name="care-proceedings",
    title="Care proceedings",
    line="Children in care proceedings: due to conclude 26 weeks after they were issued",
    parts=(Completed("Conclusion of proceedings", care_proceedings_in_26_weeks),),
    standard="Statutory: Children Act 1989, section 32",
    weeks=True,
)

number = schedule.column("number")
second_review = Gather(
    "last",
    schedule.name,
    schedule.column("subject"),
    period_of_care,
    (number >= 2) & (number <= 2),
    schedule.column("due_on"),
)
"""The day the second review of the child's period of care falls due."""

second_review_held = Gather(
    "last",
    schedule.name,
    schedule.column("subject"),
    period_of_care,
    (number >= 2) & (number <= 2) & (schedule.column("held_on") <= AS_AT),
    schedule.column("held_on"),
)
by_second_review = FirstKnown((second_review_held, second_review))

permanence_plans_due = Worklist(
    name="permanence-plans-due",
    title="Permanence plans due",
    line="Children looked after with no care plan recorded: due by the second review",
    parts=(
        OpenNow(
            "Plan for permanence",
            Children(
                "children looked after with no care plan open",
                looked_after.meets & ~care_plans.any(care_plans.open) & by_second_review.is_known,
            ),
            since=cla_episodes.first(cla_episodes.entered_care_on, cla_episodes.open),
            due=by_second_review,
        ),
    ),
    standard="Statutory guidance: Children Act 1989 guidance, volume 2: by the second review",
)

WORKLISTS = (section_20, pre_proceedings, care_proceedings, permanence_plans_due)
