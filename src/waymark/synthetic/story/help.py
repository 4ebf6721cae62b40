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
    recorded: date | None = None


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
    recorded: date | None = None


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
    recorded: date | None = None


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
    recorded: date | None = None


@dataclass(slots=True)
class CinReview:
    """A review of a child in need plan."""

    id: str
    plan: str
    child: str
    held: date
    recorded: date | None = None


@dataclass(slots=True)
class Visit:
    """A visit to a child: in need, on a CP plan (`of` is the plan) or looked after (`of` is the period)."""

    id: str
    child: str
    of: str | None
    visited: date
    seen: str | None
    alone: str | None
    recorded: date | None = None


@dataclass(slots=True)
class EarlyHelp:
    """An episode of early help."""

    id: str
    child: str
    started: date
    ended: date | None
    reason: str
    end_reason: str | None
    recorded: date | None = None


@dataclass(slots=True)
class Factors:
    """The factors found at the end of an assessment, by the codes of the CIN census."""

    id: str
    assessment: str
    codes: tuple[str, ...]

    @property
    def as_json(self) -> str:
        """The codes as a JSON array, which is how the dataset keeps them."""
        return "[" + ", ".join(f'"{code}"' for code in self.codes) + "]"


@dataclass(slots=True)
class EdgeOfCare:
    """A service to a family so that a child may stay at home, or go home."""

    id: str
    child: str
    service: str
    started: date
    ended: date | None
    outcome: str | None
    recorded: date | None = None


@dataclass(slots=True)
class Payment:
    """Money given to a family of a child in need (section 17 of the Children Act 1989)."""

    id: str
    child: str
    paid: date
    amount: int
    purpose: str
    recorded: date | None = None
