"""Child protection, as it happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Enquiry:
    """A section 47 enquiry, from its strategy discussion."""

    id: str
    child: str
    referral: str | None
    started: date
    ended: date | None
    nfa: str | None
    team: str | None = None
    worker: str | None = None
    recorded: date | None = None


@dataclass(slots=True)
class Conference:
    """An initial child protection conference; without `held` it is still to come and not recorded."""

    id: str
    child: str
    enquiry: str | None
    plan: str | None
    referral: str | None
    due: date | None
    held: date | None
    transfer_in: str | None
    led_to_plan: str | None
    team: str | None = None
    worker: str | None = None
    meeting: str | None = None
    recorded: date | None = None


@dataclass(slots=True)
class CpPlan:
    """A child protection plan; `other_authority` Y while it is held for another one."""

    id: str
    child: str
    referral: str | None
    conference: str | None
    started: date
    ended: date | None
    other_authority: str | None
    category: str
    latest_category: str
    recorded: date | None = None


@dataclass(slots=True)
class CpReview:
    """A review conference; without `held` it was not held."""

    id: str
    child: str
    plan: str | None
    due: date | None
    held: date | None
    quorate: str | None
    recorded: date | None = None


@dataclass(slots=True)
class StrategyDiscussion:
    """The discussion an enquiry begins with, and the day of the referral that led to it."""

    id: str
    enquiry: str | None
    child: str
    referred: date | None
    held: date
    recorded: date | None = None


@dataclass(slots=True)
class CoreGroup:
    """A meeting of the core group of a CP plan."""

    id: str
    plan: str
    child: str
    met: date
    recorded: date | None = None
