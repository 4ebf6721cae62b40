"""The truth about contacts, assessments and referrals."""

from collections.abc import Iterator
from datetime import date

from waymark.dates import Period
from waymark.synthetic.story import Assessment, Child, Referral
from waymark.synthetic.truth.days import months_on, within_working_days
from waymark.synthetic.truth.figures import Figure, share


def contacts_decided(children: list[Child], period: Period) -> Figure:
    """Contacts decided in the period: in one working day."""
    return share(
        within_working_days(contact.received, contact.decided, 1)
        for child in children
        for contact in child.contacts
        if contact.decided is not None and period.first <= contact.decided <= period.last
    )


def assessments_on_time(children: list[Child], period: Period) -> Figure:
    """Assessments authorised in the period: within 45 working days of their start."""
    return share(
        within_working_days(assessment.started, assessment.authorised, 45)
        for _, assessment in _authorised(children, period)
    )


def assessments_on_time_from_referral(children: list[Child], period: Period) -> Figure:
    """Assessments authorised in the period whose referral is known: within 45 working days of it."""
    answers = []
    for child, assessment in _authorised(children, period):
        referral = next((r for r in child.referrals if r.id == assessment.referral), None)
        if referral is not None:
            answers.append(within_working_days(referral.received, assessment.authorised, 45))
    return share(answers)


def re_referrals(children: list[Child], period: Period) -> Figure:
    """Children's days of referral in the period: within twelve months of an earlier referral."""
    answers = []
    for child in children:
        for day in {r.received for r in child.referrals if period.first <= r.received <= period.last}:
            earlier = [r for r in child.referrals if r.received < day]
            if not any(_still_open(referral, day) for referral in earlier):
                answers.append(any(day <= months_on(r.received, 12) for r in earlier))
    return share(answers)


def _authorised(children: list[Child], period: Period) -> Iterator[tuple[Child, Assessment]]:
    for child in children:
        for assessment in child.assessments:
            if assessment.authorised is not None and period.first <= assessment.authorised <= period.last:
                yield child, assessment


def _still_open(earlier: Referral, day: date) -> bool:
    return earlier.nfa != "Y" and (earlier.closed is None or earlier.closed > day)
