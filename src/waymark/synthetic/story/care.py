"""Care, and life after it, as it happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Episode:
    """
    An episode of care: one placement under one legal status. `period` is the whole time in care.

    `officer_in_touch` is when the reviewing officer was last in touch with the child, by its end.
    """

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
    officer_in_touch: date | None = None
    recorded: date | None = None


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
    postcode: str | None = None
    urn: str | None = None
    change_reason: str | None = None
    recorded: date | None = None


@dataclass(slots=True)
class LegalStatus:
    """The legal status a child is looked after under; V3 and V4 are short breaks."""

    id: str
    child: str
    status: str
    started: date
    ended: date | None
    recorded: date | None = None


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
    recorded: date | None = None


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
    recorded: date | None = None


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
