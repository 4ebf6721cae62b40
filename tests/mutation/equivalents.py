"""
Changes that cannot alter any answer, each with the reason.

An entry names the measures and the changes by pattern. The test fails if one of them is noticed after
all, so that an excuse cannot outlive its reason.
"""

from __future__ import annotations

import re

EVERY = ".*"

IN_NEED = "children-in-need|cin-.*"

EQUIVALENT: tuple[tuple[str, str, str], ...] = (
    (
        "audits-.*",
        r"of\.meets\.of\.of: in the other order",
        "Whether either grade is known does not depend on their order.",
    ),
    (
        "supervision-on-time|workers-over-caseload-limit",
        r"sides\[0\]: the other way of nesting",
        "One row for each worker is chosen among those that count, so no row is outside the denominator.",
    ),
    (
        EVERY,
        r".*: D of the gathered row",
        "D is the same day for the gathered row as for the row that gathers.",
    ),
    (
        IN_NEED,
        r"of\.meets\.parts\[3\]\.of\.parts\[[02]\]: unknown stays unknown",
        "An exclusion leaves out those known to be excluded, so there unknown and no do the same.",
    ),
    (
        "children-missing",
        r"(sides\[0\]\.counts\.parts\[0\]|of\.meets): unknown stays unknown",
        "One row for each child is chosen among those known to count.",
    ),
    (
        "cla-with-missing-episode",
        r"meets\.where\.parts\[0\]: unknown stays unknown",
        "A gathered record counts only where its condition is known to hold.",
    ),
    (
        "cin-plans-reviewed-in-6-months",
        r"meets\.where\.parts\[2\]: unknown stays unknown",
        "A gathered record counts only where its condition is known to hold.",
    ),
    (
        "re-referrals-.*|children-starting-to-be-looked-after|adolescents-.*|cla-second-.*|children-diverted-.*"
        "|initial-health-.*|cla-review-participation",
        r"sides\[0\]\.counts\.parts\[0\]: unknown stays unknown",
        "One row for each child is chosen among those known to count.",
    ),
    (
        "children-starting-to-be-looked-after-rate|cla-net-flow",
        r"sides\[1\]\.meets\.parts\[0\]: unknown stays unknown",
        "One row for each child is chosen among those known to count.",
    ),
    (
        "cla-second-period-.*",
        r"meets\.where\.parts\[0\]: unknown stays unknown",
        "A gathered record counts only where its condition is known to hold.",
    ),
    (
        "cla-second-period-.*",
        r"meets\.where\.parts\[1\]\.of\.where\.parts\[2\]"
        r"(: without 0|\.parts\[0\]\.of: started_on for ended_on)",
        "Short breaks with no end are still open on the day of entry, which is then not counted.",
    ),
    (
        "re-referrals-.*|cp-reviews-on-time|adolescents-.*|cla-second-.*|children-diverted-.*|initial-health-.*"
        "|cla-review-participation",
        r"sides\[0\]: the other way of nesting",
        "One row for each child is chosen among those that count, so no row is outside the denominator.",
    ),
    (
        "initial-core-groups-.*",
        r"sides\[0\](\.counts\.parts\[0\]: unknown stays unknown|: the other way of nesting)",
        "One row for each plan is chosen among those known to count.",
    ),
    (
        "cin-days-since-seen",
        r"by\.otherwise.*\.where\.parts\[1\]: < for <=",
        "A child seen on D itself is in the first band, and no later one is asked about.",
    ),
    (
        "cin-days-since-seen",
        r"by\.otherwise.*\.when\.of: first for last",
        "Whether a child was ever seen is the same of the first visit and of the last.",
    ),
    (
        "initial-core-groups-.*",
        r"waits\.meets\.parts\[0\]: < for <=",
        "What began on D itself has waited no days, and cannot be overdue.",
    ),
    (
        "cla-reviews-on-time",
        r"sides\[0\]\.counts\.parts\[0\]: unknown stays unknown",
        "With no due day, no episode is known to be open on it.",
    ),
    (
        "contacts-.*|referrals-decided-.*|assessments-within-45-working-days|icpc-within-15-working-days",
        r"waits\.meets\.parts\[0\]: < for <=",
        "What began on D itself has waited no days, and cannot be overdue.",
    ),
    (
        "return-interviews-.*",
        r"waits\.meets\.parts\[1\]\.of: < for <=",
        "An episode that ended on D itself has waited no days, and cannot be overdue.",
    ),
    (
        "cp-reviews-on-time",
        r"of\.meets: without 0"
        r"|of\.meets\.parts\[0\](: < for <=|: \+1 day|\.right: start of the period for D)",
        "A plan that started 3 months before D had started by D.",
    ),
    (
        "children-with-many-social-workers",
        r"of\.meets\.parts\[[01]\]\.where"
        r"(: without 0|\.parts\[0\](: < for <=|: \+1 day|\.right: start of the period for D))",
        "What started 12 months before D had started by D.",
    ),
    (
        "cla-visits-on-time-regulation-28",
        r"the (last visit|first review) since .*\.left: value of the gathered row",
        "The visit or review is of the same child, who is in the same placement.",
    ),
    (
        "cla-visits-on-time-regulation-28",
        r"the placement, of\[1\]\.by\[1\]: .* for id",
        "Of temporary stays that started on one day each makes the same day due.",
    ),
    (
        "agency-.*|social-worker-vacancies|workers-in-assessed-year",
        r"sides\[0\]: the other way of nesting",
        "The numerator repeats every condition of the denominator.",
    ),
    (
        "social-worker-turnover",
        r"meets\.parts\[2\]\.of\.parts\[1\]\.left: started_on for ended_on",
        "Employment that started by D and ended after it is open at D, so the worker has stayed.",
    ),
    (
        "icpc-within-15-working-days-of-strategy-discussion",
        r"of\.meets\.parts\[1\]\.of: last for first",
        "Whether any discussion is known does not depend on which of them is asked.",
    ),
    (
        "care-proceedings-within-26-weeks",
        r"waits\.meets\.parts\[0\]: < for <=",
        "What was issued on D itself has waited no days, and cannot be overdue.",
    ),
    (
        "pre-proceedings-days",
        r"sides\[0\]\.counts\.parts\[3\]\.of\.of: (working days for days|start -1 day|end \+1 day)"
        r"|sides\[0\]\.counts: without 3"
        r"|of\.meets: without 0|of\.meets\.parts\[0\]: \+1 day",
        "The days to D are known only from a decision by D, in whatever unit.",
    ),
    (
        "adoption-days.*",
        r"sides\[0\]\.counts\.parts\[[23]\]\.of\.of(: working days for days|\.end: first for last)",
        "Whether the days are known does not depend on their unit, nor on which of two homes is asked.",
    ),
    (
        "adoption-days-to-match",
        r"sides\[0\]\.counts\.parts\[0\]: unknown stays unknown",
        "The days are known only to a day of matching.",
    ),
    (
        "voluntary-care-without-plan",
        r"meets\.parts\[0\]\.of\.left\.day\.where(: without 1|\.parts\[1\]: (\+1 day|< for <=))"
        r"|meets\.parts\[0\]\.of\.left\.day\.where\.parts\[1\]\.right: start of the period for D"
        r"|meets\.parts\[0\]: unknown stays unknown",
        "Of those in voluntary care one status is open: its start is known, not after D, and on D too late.",
    ),
    (
        "care-proceedings-days",
        r"sides\[0\]\.counts\.parts\[2\]\.of\.of: working days for days"
        r"|sides\[0\]\.counts\.parts\[0\]: unknown stays unknown",
        "The days are known only to a day of conclusion, in whatever unit.",
    ),
    (
        "pre-proceedings-reviewed-in-6-weeks|pre-proceedings-days",
        r"sides\[0\]: the other way of nesting",
        "One row for each child is chosen among those that count, so no row is outside the denominator.",
    ),
    (
        "social-worker-absence",
        r"the first day away in the period, when(: <= for <|\.right: a day after the start of the period)"
        r"|the last day away in the period, when: \+1 day",
        "Of two days that are one it does not matter which is taken.",
    ),
    (
        "high-cost-placements-change",
        r".*: value of the gathered row",
        "Twelve months before D is the same day for the gathered row as for the row that gathers.",
    ),
    (
        "placement-disruptions",
        r"sides\[0\]\.counts\.parts\[0\]: unknown stays unknown",
        "With no day on which it ended, no placement is known to follow.",
    ),
    (
        "cla-placed-with-independent-provider",
        r"(by|sides\[0\]\.kind)(\.otherwise){11}\.to: (child|period_of_care) for id",
        "The last kind is for a home of no recorded type: wherever that is looked for, it is missing.",
    ),
    (
        "audit-quality-score",
        r"sides\[0\]\.counts\.parts\[2\]\.of\.of: in the other order",
        "Whether either grade is known does not depend on their order.",
    ),
    (
        "cla-iro-contact",
        r"the review before the last, where\.parts\[[12]\]\.(left|right): value of the gathered row",
        "The review is of the same child.",
    ),
    (
        "cla-iro-contact",
        r"the review before the last, where\.parts\[2\]: < for <=",
        "Without a review on the day of coming into care it is that day all the same.",
    ),
    (
        "cla-permanence-plan-.*",
        r"cla_reviews_due\.(gaps\[0\]: .*|gaps\[2\]: .*|all: without gap 2)",
        "When the first or the third review is due does not decide when the second is.",
    ),
    (
        "cla-permanence-plan-.*",
        r"the day of the second review, of\[1\]: last for first",
        "Where the second review was not held nothing falls due after it.",
    ),
    (
        "cla-permanence-plan-.*",
        r"meets\.where\.parts\[0\]\.right: value of the gathered row"
        r"|meets\.where\.parts\[1\]\.parts\[1\]\.left: value of the gathered row",
        "The plan is of the same child, who has the same second review.",
    ),
    (
        "cla-permanence-plan-.*",
        r"of\.meets: without 0"
        r"|of\.meets\.parts\[0\](: whatever the condition|\.where: (any for all|without [01]))"
        r"|of\.meets\.parts\[0\]\.where\.parts\[0\](: \+1 day|\.left: entered_care_on for started_on)"
        r"|of\.meets\.parts\[0\]\.where\.parts\[1\]\.parts\[0\]\.of: (iro_contact|recorded)_on for .*"
        r"|of\.meets\.parts\[0\]\.where\.parts\[1\]\.parts\[1\](: <= for <|\.left: start of the period.*)",
        "A child with a second review has a period of care that is open at D.",
    ),
    (
        "cla-sdq-returned",
        r"the latest score .*, (all: (highest|lowest) value for latest|by\[\d\]: .*)",
        "Which of several scores it is does not matter to whether there is one.",
    ),
)


NEVER_ASKED: dict[str, str] = {
    "since": "When the clock started for a child never seen decides what is due: worklists ask it.",
}
"""Parts of a shape that decide neither a figure nor what is overdue, with the reason."""


def reason_for(slug: str, says: str) -> str:
    """Why the change alters nothing; empty where it should be noticed."""
    found = (
        why
        for measures, change, why in EQUIVALENT
        if re.fullmatch(measures, slug) and re.fullmatch(change, says)
    )
    return next(found, "")
