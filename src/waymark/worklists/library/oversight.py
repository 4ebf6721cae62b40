"""Cases and workers to look at: nobody allocated, drift, supervision, escalations, moves between services."""

from waymark.measures.cohorts import open_case
from waymark.measures.library.allocation import has_a_worker
from waymark.measures.library.deadlines import supervised_in_30_days
from waymark.measures.populations import Children, Records
from waymark.records.table import Table, outer
from waymark.records.tables.assessments import assessments
from waymark.records.tables.child_in_need import cin_plan_reviews, cin_plans, cin_visits
from waymark.records.tables.leaving_care import care_leaver_status
from waymark.records.tables.looked_after import cla_episodes, cla_reviews, cla_visits, legal_statuses
from waymark.records.tables.people import children
from waymark.records.tables.placements import placements
from waymark.records.tables.protection import core_groups, cp_plans, cp_reviews, cp_visits
from waymark.records.tables.quality import escalations
from waymark.records.tables.referrals import early_help_episodes, referrals
from waymark.records.tables.workers import involvements
from waymark.records.terms import (
    ALWAYS,
    AS_AT,
    Answer,
    Column,
    FirstKnown,
    Gather,
    Term,
    days,
    months,
)
from waymark.worklists.drifting import Drifting
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.open_now import OpenNow
from waymark.worklists.twice import Twice
from waymark.worklists.worklist import Worklist

supervision_due = Worklist(
    name="supervision-due",
    title="Supervision due",
    line="Registered workers with cases due a supervision, 30 days after the last or after they started",
    parts=(KeptUp("Supervision", supervised_in_30_days),),
    standard="Local: 30 days",
)

last_had_a_worker_on = involvements.last(
    involvements.ended_on, involvements.worker.is_known & (involvements.ended_on <= AS_AT)
)

unallocated = Worklist(
    name="unallocated",
    title="Cases nobody has",
    line="Children in need, on a plan, looked after or leaving care with no worker, the longest first",
    parts=(
        OpenNow(
            "Allocate",
            Children("open cases with no worker", open_case.meets & ~has_a_worker),
            since=FirstKnown((last_had_a_worker_on, referrals.last(referrals.received_on, referrals.open))),
        ),
    ),
    standard="No deadline: ask for a local standard in days with --within 2",
)

escalations_open = Worklist(
    name="escalations-open",
    title="Escalations not resolved",
    line="Escalations raised by reviewing officers, chairs or partners and not resolved, the longest first",
    parts=(
        OpenNow(
            "Escalation",
            Records(
                "escalations not resolved",
                "escalations",
                (escalations.raised_on <= AS_AT)
                & (escalations.resolved_on.is_missing | (escalations.resolved_on > AS_AT)),
            ),
            since=escalations.raised_on,
            notes=(escalations.raised_by, escalations.stage),
        ),
    ),
    standard="No deadline: ask for a local standard in days with --within 20",
)

A_MONTH_AGO = AS_AT - months(1)
CLOSED_TO_EARLY_HELP = "RC9"
"""Case closed after assessment, referred to early help (CIN census reason for closure)."""

helped_early = early_help_episodes.any(
    (early_help_episodes.started_on <= outer(referrals.received_on))
    & (
        early_help_episodes.ended_on.is_missing
        | (early_help_episodes.ended_on >= outer(referrals.received_on) - days(30))
    )
)

step_up_step_down = Worklist(
    name="step-up-step-down",
    title="Steps up to social care and down to early help",
    line="Children referred in the past month from early help, and closed in the past month to early help",
    parts=(
        OpenNow(
            "Step up",
            Records(
                "referrals of the past month, of children in early help",
                "referrals",
                (referrals.received_on <= AS_AT) & (referrals.received_on > A_MONTH_AGO) & helped_early,
            ),
            since=referrals.received_on,
        ),
        OpenNow(
            "Step down",
            Records(
                "cases closed to early help in the past month",
                "referrals",
                ((referrals.closed_on <= AS_AT) & (referrals.closed_on > A_MONTH_AGO)).so
                & referrals.closed_because.is_(CLOSED_TO_EARLY_HELP).so,
            ),
            since=referrals.closed_on,
            last=early_help_episodes.first(
                early_help_episodes.started_on,
                (early_help_episodes.started_on >= outer(referrals.closed_on))
                & (early_help_episodes.started_on <= AS_AT),
            ),
        ),
    ),
    standard="No deadline: last done is the day early help began after a step down, empty where it has not",
)


def _happened(table: Table, day: Column, where: Answer = ALWAYS) -> Term:
    """The last day of such a row by D."""
    return table.last(day, (day <= AS_AT) & where)


drift = Worklist(
    name="drift",
    title="Cases in which nothing happens",
    line="Open cases with no visit, review, plan or change of status for 3 months",
    parts=(
        Drifting(
            "Something to happen",
            open_case,
            (
                ("referral", _happened(referrals, referrals.received_on)),
                ("assessment", _happened(assessments, assessments.authorised_on)),
                ("visit", _happened(cin_visits, cin_visits.visited_on, cin_visits.seen.is_("Y"))),
                ("plan", _happened(cin_plans, cin_plans.started_on)),
                ("plan review", _happened(cin_plan_reviews, cin_plan_reviews.reviewed_on)),
                ("protection visit", _happened(cp_visits, cp_visits.visited_on, cp_visits.seen.is_("Y"))),
                ("protection plan", _happened(cp_plans, cp_plans.started_on)),
                ("review conference", _happened(cp_reviews, cp_reviews.held_on)),
                ("core group", _happened(core_groups, core_groups.met_on)),
                ("visit in care", _happened(cla_visits, cla_visits.visited_on, cla_visits.seen.is_("Y"))),
                ("review in care", _happened(cla_reviews, cla_reviews.held_on)),
                ("episode of care", _happened(cla_episodes, cla_episodes.started_on)),
                ("legal status", _happened(legal_statuses, legal_statuses.started_on)),
                ("placement", _happened(placements, placements.started_on)),
                ("leaving care", _happened(care_leaver_status, care_leaver_status.effective_on)),
            ),
            within=months(3),
        ),
    ),
    standard="Local: 3 months, or as many as asked for with --within 6",
)


ADOPTED = (
    cla_episodes.any(cla_episodes.ceased_because.one_of("E11", "E12").so),
    referrals.any(referrals.closed_because.is_("RC1").so),
)
"""An adopted child has a new identity, which must not be tied to the old one."""


def _twice(what: str, on: Column, where: Answer, same: tuple[Term, ...]) -> Twice:
    several = Gather("count", "children", on, on, where) >= 2
    return Twice(what, Children(f"children who may be written twice: {what}", several), same, ADOPTED)


def _same(column: Column) -> Answer:
    return (column <= outer(column)) & (outer(column) <= column)


possible_duplicates = Worklist(
    name="possible-duplicates",
    title="Children who may be recorded twice",
    line="Children who share a common id, or a name and a birthday, with another; the note says with whom",
    parts=(
        _twice("Same common child id", children.common_id, ALWAYS, (children.common_id,)),
        _twice(
            "Same name and birthday",
            children.born_on,
            _same(children.surname) & _same(children.forename),
            (children.born_on, children.surname, children.forename),
        ),
    ),
    standard="No deadline: look, and say which with waymark link-children or waymark keep-apart",
)

WORKLISTS = (
    supervision_due,
    unallocated,
    escalations_open,
    step_up_step_down,
    drift,
    possible_duplicates,
)
