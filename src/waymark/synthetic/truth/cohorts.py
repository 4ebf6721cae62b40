"""Who is in need, on a plan, looked after or a care leaver on a day (contract, section 4)."""

from dataclasses import dataclass
from datetime import date

from waymark.dates import age_on
from waymark.synthetic.story import Child, CpPlan, Episode, LeaverStatus, Referral, Visit
from waymark.synthetic.truth.days import is_open, within_days


@dataclass(frozen=True)
class Cohorts:
    """The children of each cohort as at `day`. A child may be in several, except `in_need`."""

    day: date
    in_need: list[Child]
    assessed: list[Child]
    on_cp_plan: list[Child]
    looked_after: list[Child]
    care_leavers: list[Child]
    open_to_us: list[Child]


def cohorts_at(children: list[Child], day: date) -> Cohorts:
    """Every child placed in the cohorts of that day."""
    found = Cohorts(day, [], [], [], [], [], [])
    for child in children:
        if is_any_cohort_possible(child):
            _place(child, day, found)
    return found


def is_any_cohort_possible(child: Child) -> bool:
    """Whether the child has any record that a cohort asks about."""
    return bool(child.referrals or child.cp_plans or child.episodes or child.leaver_statuses)


def open_cp_plans(child: Child, day: date) -> list[CpPlan]:
    """The CP plans open that day that are this authority's own."""
    return [p for p in child.cp_plans if p.other_authority != "Y" and is_open(p.started, p.ended, day)]


def open_episodes(child: Child, day: date) -> list[Episode]:
    """The episodes of care open that day."""
    return [e for e in child.episodes if is_open(e.started, e.ceased, day)]


def on_short_break(child: Child, day: date) -> bool:
    """Whether a legal status V3 or V4 is open that day."""
    return any(s.status in ("V3", "V4") and is_open(s.started, s.ended, day) for s in child.legal_statuses)


def is_looked_after(child: Child, day: date) -> bool:
    """An episode open, and no short break legal status open."""
    return bool(open_episodes(child, day)) and not on_short_break(child, day)


def latest_status(child: Child, day: date) -> LeaverStatus | None:
    """The latest care leaver status effective on or before the day."""
    known = [status for status in child.leaver_statuses if status.effective <= day]
    return max(known, key=lambda status: status.effective, default=None)


def is_care_leaver(child: Child, day: date) -> bool:
    """Aged 17 to 21, relevant or former relevant at the latest status, and neither died nor home for good."""
    status = latest_status(child, day)
    if status is None or child.born is None or not 17 <= age_on(child.born, day) <= 21:
        return False
    return status.eligibility in ("relevant", "former relevant") and status.in_touch not in ("DIED", "RHOM")


def open_referrals(child: Child, day: date) -> list[Referral]:
    """The referral episodes open that day and not marked as no further action."""
    return [r for r in child.referrals if r.nfa != "Y" and is_open(r.received, r.closed, day)]


def was_visited(visits: list[Visit], days: int, day: date) -> bool:
    """Whether the child was seen at a visit within so many days."""
    return any(v.seen == "Y" and within_days(v.visited, days, day) for v in visits)


def _place(child: Child, day: date, found: Cohorts) -> None:
    on_plan, in_care = bool(open_cp_plans(child, day)), is_looked_after(child, day)
    leaver, referrals = is_care_leaver(child, day), open_referrals(child, day)
    in_need = bool(referrals) and not (on_plan or in_care or leaver)
    if on_plan:
        found.on_cp_plan.append(child)
    if in_care:
        found.looked_after.append(child)
    if leaver:
        found.care_leavers.append(child)
    if in_need:
        found.in_need.append(child)
        if _assessed(child, referrals, day):
            found.assessed.append(child)
    if in_need or on_plan or in_care or leaver:
        found.open_to_us.append(child)


def _assessed(child: Child, referrals: list[Referral], day: date) -> bool:
    """In an assessed episode: an assessment of one of those referrals authorised by the day."""
    ids = {referral.id for referral in referrals}
    return any(
        a.referral in ids and a.authorised is not None and a.authorised <= day for a in child.assessments
    )
