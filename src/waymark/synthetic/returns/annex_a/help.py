"""Lists 6 and 7: children in need, and children on a child protection plan; one row for each child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.synthetic.returns.annex_a.codes import Code, code
from waymark.synthetic.returns.annex_a.front_door import protected
from waymark.synthetic.returns.annex_a.people import (
    People,
    Row,
    answer,
    child_cells,
    last_seen,
    yes_or_no,
)
from waymark.synthetic.returns.annex_a.window import Window
from waymark.synthetic.story import Child, CpPlan, Referral

SHORT_BREAKS = ("V3", "V4")


def children_in_need(child: Child, window: Window, people: People) -> Iterator[Row]:
    """
    List 6: children with a referral open now or closed in the six months, by the latest one.

    Children who are only the subject of a referral are left out, and so are care leavers.
    """
    listed = [
        row
        for row in child.referrals
        if row.nfa != "Y" and window.reaches(row.received, row.closed) and _went_further(child, row)
    ]
    if not listed or has_left_care(child, window.as_at):
        return
    row = max(listed, key=lambda row: (row.received, row.closed or date.max))
    seen = last_seen(
        [*child.cin_visits, *child.cp_visits, *child.cla_visits], row.received, row.closed or window.as_at
    )
    yield {
        **child_cells(child, window.as_at),
        "started": row.received,
        "need": code("need", row.need),
        "seen": seen.visited if seen else None,
        "closed": row.closed,
        "close_reason": code("close_reason", row.close_reason),
        "status": Code("case_status", _status(child, row, window)),
        **people.holding(child, row.closed or window.as_at),
    }


def cp_plans(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 7: children on a plan now or in the six months, by the latest; not on one held for another."""
    ours = [row for row in child.cp_plans if row.other_authority != "Y"]
    listed = [row for row in ours if window.reaches(row.started, row.ended)]
    if not listed:
        return
    row = max(listed, key=lambda row: (row.started, row.ended or date.max))
    last = row.ended or window.as_at
    visit = last_seen(child.cp_visits, row.started, last)
    yield {
        **child_cells(child, window.as_at),
        "started": row.started,
        "category": _abuse(row.category),
        "latest_category": _abuse(row.latest_category),
        "visited": visit.visited if visit else None,
        "alone": (answer(visit.alone) or Code("yes_no", "U")) if visit else None,
        "reviewed": _last_review(child, row, last),
        "ended": row.ended,
        "protected": yes_or_no(protected(child, window)),
        "plans_before": sum(other.started < row.started for other in ours),
        **people.holding(child, last),
    }


def has_left_care(child: Child, day: date) -> bool:
    """Whether the young person is a care leaver: relevant, former relevant or qualifying, and not in care."""
    known = [row for row in child.leaver_statuses if row.effective <= day]
    if not known or any(row.started <= day and (row.ceased or date.max) > day for row in child.episodes):
        return False
    return max(known, key=lambda row: row.effective).eligibility != "eligible"


def _went_further(child: Child, referral: Referral) -> bool:
    """Whether the referral led to anything: an assessment, an enquiry, a plan or care."""
    until = referral.closed or date.max
    days = [
        *(row.started for row in child.assessments),
        *(row.started for row in child.enquiries),
        *(row.started for row in child.cin_plans),
        *(row.started for row in child.cp_plans),
        *(row.started for row in child.episodes),
    ]
    return any(referral.received <= day <= until for day in days)


def _status(child: Child, referral: Referral, window: Window) -> str:
    if referral.closed:
        return "e"
    if _in_care(child, window):
        return "a"
    if any(window.open(row.started, row.ended) for row in child.cp_plans):
        return "b"
    if any(window.open(row.started, row.ended) for row in child.cin_plans):
        return "c"
    assessing = any(window.open(row.started, row.authorised) for row in child.assessments)
    return "d" if assessing else "c"


def _in_care(child: Child, window: Window) -> bool:
    return any(
        row.status not in SHORT_BREAKS and window.open(row.started, row.ended) for row in child.legal_statuses
    )


def _abuse(category: str) -> Code:
    codes = {"Neglect": "NEG", "Physical abuse": "PHY", "Sexual abuse": "SAB", "Emotional abuse": "EMO"}
    return Code("abuse", codes.get(category, "MUL"))


def _last_review(child: Child, plan: CpPlan, last: date) -> date | None:
    held = [
        row.held
        for row in child.cp_reviews
        if row.plan == plan.id and row.held and plan.started <= row.held <= last
    ]
    return max(held, default=None)
