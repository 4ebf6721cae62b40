"""The work around a child: who was involved, what managers saw, and what audits found."""

from dataclasses import dataclass
from datetime import date


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
    recorded: date | None = None


@dataclass(slots=True)
class Stage:
    """A stretch of work by one team: what allocation and oversight follow. Not written to a file."""

    team: str
    started: date
    ended: date | None
    referral: str | None


@dataclass(slots=True)
class Oversight:
    """A manager's decision or oversight, as recorded on the child's file."""

    id: str
    child: str
    day: date
    worker: str | None = None
    recorded: date | None = None


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
    recorded: date | None = None
