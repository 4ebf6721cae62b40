"""
What happened: children's journeys and the workforce, before anything is written to a file.

These objects are the synthetic authority's own memory. The files are written from them and the
truth is worked out from them, so the truth owes nothing to the code it will be used to check.
None means that the council did not record it.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(slots=True)
class Contact:
    """Somebody got in touch about a child."""

    id: str
    child: str
    received: date
    decided: date | None
    source: str
    outcome: str


@dataclass(slots=True)
class Referral:
    """A referral and the episode it opens."""

    id: str
    child: str
    received: date
    closed: date | None = None
    decided: date | None = None
    nfa: str | None = "N"
    close_reason: str | None = None
    need: str | None = None
    source: str | None = None
    team: str | None = None
    worker: str | None = None


@dataclass(slots=True)
class Assessment:
    """An assessment; without `authorised` it is still being written."""

    id: str
    child: str
    referral: str | None
    started: date
    authorised: date | None
    seen: str | None
    nfa: str | None
    team: str | None = None
    worker: str | None = None


@dataclass(slots=True)
class CinPlan:
    """A child in need plan."""

    id: str
    child: str
    referral: str | None
    started: date
    ended: date | None
    team: str | None = None
    worker: str | None = None


@dataclass(slots=True)
class CinReview:
    """A review of a child in need plan."""

    id: str
    plan: str
    child: str
    held: date


@dataclass(slots=True)
class Visit:
    """A visit to a child: in need, on a CP plan (`of` is the plan) or looked after (`of` is the period)."""

    id: str
    child: str
    of: str | None
    visited: date
    seen: str | None
    alone: str | None


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


@dataclass(slots=True)
class Conference:
    """An initial child protection conference; without `held` it is still to come."""

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


@dataclass(slots=True)
class CpReview:
    """A review conference; without `held` it was not held."""

    id: str
    child: str
    plan: str | None
    due: date | None
    held: date | None
    quorate: str | None


@dataclass(slots=True)
class Episode:
    """An episode of care: one placement under one legal status. `period` is the whole time in care."""

    id: str
    child: str
    started: date
    ceased: date | None
    start_reason: str
    ceased_reason: str | None
    period: str
    referral: str | None
    placement: str
    entered: date | None


@dataclass(slots=True)
class Placement:
    """Where a looked after child lives."""

    id: str
    child: str
    period: str
    started: date
    ended: date | None
    type: str
    provider: str
    authority: str
    out_of_area: str | None
    weekly_cost: int
    distance: int


@dataclass(slots=True)
class LegalStatus:
    """The legal status a child is looked after under; V3 and V4 are short breaks."""

    id: str
    child: str
    status: str
    started: date
    ended: date | None


@dataclass(slots=True)
class ClaReview:
    """A review of a looked after child; without `held` it was not held."""

    id: str
    child: str
    period: str
    due: date | None
    held: date | None
    cancelled: str | None
    participation: str | None


@dataclass(slots=True)
class Missing:
    """A time a child was missing (M) or away without authorisation (A), and the talk on return."""

    id: str
    child: str
    started: date
    ended: date | None
    type: str
    offered: str | None
    accepted: str | None
    interviewed: date | None


@dataclass(slots=True)
class LeaverStatus:
    """What was known of a care leaver from that day."""

    child: str
    effective: date
    eligibility: str
    in_touch: str | None
    latest_contact: date | None
    accommodation: str | None
    suitable: str | None
    activity: str | None


@dataclass(slots=True)
class Oversight:
    """A manager's decision or oversight, as recorded on the child's file."""

    id: str
    child: str
    day: date
    worker: str | None = None


@dataclass(slots=True)
class Audit:
    """An audit of practice with a child: 1 outstanding to 4 inadequate."""

    id: str
    child: str
    team: str | None
    worker: str | None
    day: date
    auditor: str
    grade: int | None
    moderated: date | None
    moderated_grade: int | None
    tool: str = "Case audit"


@dataclass(slots=True)
class EarlyHelp:
    """An episode of early help."""

    id: str
    child: str
    started: date
    ended: date | None
    reason: str
    end_reason: str | None


@dataclass(slots=True)
class Involvement:
    """A worker and team with a child."""

    id: str
    child: str
    worker: str | None
    team: str | None
    referral: str | None
    role: str
    started: date
    ended: date | None


@dataclass(slots=True)
class Stage:
    """A stretch of work by one team: what allocation and oversight follow. Not written to a file."""

    team: str
    started: date
    ended: date | None
    referral: str | None


@dataclass(slots=True)
class Child:
    """A child and everything recorded about the child."""

    id: str
    sex: str | None
    ethnicity: str
    born: date | None
    expected: date | None
    forename: str
    surname: str
    family: str
    died: date | None = None
    disability: str | None = None
    unaccompanied_from: date | None = None
    contacts: list[Contact] = field(default_factory=list)
    early_help: list[EarlyHelp] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    cin_plans: list[CinPlan] = field(default_factory=list)
    cin_visits: list[Visit] = field(default_factory=list)
    cin_reviews: list[CinReview] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    conferences: list[Conference] = field(default_factory=list)
    cp_plans: list[CpPlan] = field(default_factory=list)
    cp_visits: list[Visit] = field(default_factory=list)
    cp_reviews: list[CpReview] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    legal_statuses: list[LegalStatus] = field(default_factory=list)
    cla_visits: list[Visit] = field(default_factory=list)
    cla_reviews: list[ClaReview] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    leaver_statuses: list[LeaverStatus] = field(default_factory=list)
    oversights: list[Oversight] = field(default_factory=list)
    audits: list[Audit] = field(default_factory=list)
    involvements: list[Involvement] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)

    @property
    def immigration_status(self) -> str:
        """Whether the child came to the country alone."""
        return "Unaccompanied asylum seeking child" if self.unaccompanied_from else ""


@dataclass(slots=True)
class Professional:
    """Somebody who works with children."""

    id: str
    name: str
    job_title: str
    registration: str | None


@dataclass(slots=True)
class Post:
    """A post on the establishment; `registered` Y where it needs a registered social worker."""

    id: str
    team: str
    role: str
    registered: str
    fte: Decimal | None
    started: date
    ended: date | None = None


@dataclass(slots=True)
class Employment:
    """Somebody in a post, or working beside the establishment where `post` is blank."""

    id: str
    professional: str
    post: str | None
    team: str
    role: str
    registered: str
    contract: str
    fte: Decimal | None
    started: date
    ended: date | None
    leaving_reason: str | None = None


@dataclass(slots=True)
class Workforce:
    """Everybody who works here or did, and the posts they hold."""

    professionals: list[Professional] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    employment: list[Employment] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """The whole authority: its children and its workforce."""

    children: list[Child]
    workforce: Workforce
