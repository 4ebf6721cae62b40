"""The front door and help for children in need, as it happened."""

from dataclasses import dataclass
from datetime import date


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
class EarlyHelp:
    """An episode of early help."""

    id: str
    child: str
    started: date
    ended: date | None
    reason: str
    end_reason: str | None
