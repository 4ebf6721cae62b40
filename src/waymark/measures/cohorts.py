"""
The cohorts every measure speaks of: who is in need, on a plan, looked after, leaving care.

Each is declared once, from section 4 of the extract contract. `measures/replaced` says what an authority
may put in the place of one.
"""

from waymark.measures.populations import Children
from waymark.records.table import outer
from waymark.records.tables.assessments import assessments
from waymark.records.tables.leaving_care import care_leaver_status
from waymark.records.tables.looked_after import cla_episodes, legal_statuses
from waymark.records.tables.people import children
from waymark.records.tables.protection import cp_plans
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, Answer, Column, Elapsed, Except, Gather, Term

SHORT_BREAKS = ("V3", "V4")
"""Legal statuses under which a child on a series of short breaks is not counted as looked after (SSDA903)."""

own_plan: Answer = cp_plans.other_authority.is_not("Y")

on_cp_plan = Children("children on a child protection plan", cp_plans.any(cp_plans.open & own_plan))


def on_short_breaks(day: Term) -> Answer:
    """Whether the child has a V3 or V4 legal status open on `day`, a day of the row at hand."""
    return legal_statuses.any(
        legal_statuses.status.one_of(*SHORT_BREAKS) & legal_statuses.open_on(outer(day))
    )


def not_on_short_breaks(day: Term) -> Answer:
    """Whether no V3 or V4 is known to be open on `day`; skipped where legal statuses are not given."""
    return Except(on_short_breaks(day))


looked_after = Children(
    "children looked after", cla_episodes.any(cla_episodes.open) & not_on_short_breaks(AS_AT)
)

entered_care_on: Gather = cla_episodes.first(cla_episodes.entered_care_on, cla_episodes.open)
"""The day the child came into care: the earliest among the episodes open at D."""


def latest_status(column: Column) -> Gather:
    """What the latest care leaver status by D says."""
    return care_leaver_status.latest(
        column, by=(care_leaver_status.effective_on,), where=care_leaver_status.effective_on <= AS_AT
    )


_age = Elapsed(children.born_on, AS_AT, "years")


def aged(first: int, last: int) -> Answer:
    """Whether the child is known to be of these ages, in completed years."""
    return ((_age >= first) & (_age <= last)).so


def care_leavers_aged(name: str, first: int, last: int) -> Children:
    """Care leavers of these ages, in completed years."""
    return Children(
        name,
        latest_status(care_leaver_status.eligibility).one_of("relevant", "former relevant").so
        & ~latest_status(care_leaver_status.in_touch).one_of("DIED", "RHOM").so
        & aged(first, last),
    )


care_leaver = care_leavers_aged("care leavers aged 17 to 21", 17, 21)

open_and_in_need: Answer = referrals.open & referrals.no_further_action.is_not("Y")

with_open_episode = Children("children with an open episode of need", referrals.any(open_and_in_need))
"""As the DfE counts children in need: also those on a plan, looked after or leaving care."""


def _in_need(name: str, referral: Answer) -> Children:
    return Children(
        name,
        referrals.any(referral)
        .except_for(on_cp_plan.meets)
        .except_for(looked_after.meets)
        .except_for(care_leaver.meets),
    )


in_need = _in_need("children in need", open_and_in_need)

first_assessed_on: Gather = assessments.first(
    assessments.authorised_on, on=assessments.referral, to=referrals.id
)

in_need_and_assessed = _in_need(
    "children in need whose needs have been assessed",
    open_and_in_need & (first_assessed_on <= AS_AT),
)

open_case = Children(
    "children in need, on a child protection plan, looked after or leaving care",
    referrals.any(open_and_in_need) | on_cp_plan.meets | looked_after.meets | care_leaver.meets,
)
"""A child left out of those in need is in one of the other three, so nobody need be left out here."""
