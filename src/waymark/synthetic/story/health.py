"""The health of looked after children, as it happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class HealthCheck:
    """A health assessment or a dental check, and what became of it."""

    id: str
    child: str
    type: str
    day: date
    status: str
    recorded: date | None = None


@dataclass(slots=True)
class Immunisations:
    """Whether a child's immunisations are up to date; a child has one such row."""

    child: str
    up_to_date: str
    day: date


@dataclass(slots=True)
class SubstanceMisuse:
    """A substance a child was found to misuse, and whether the child had help with it."""

    id: str
    child: str
    day: date
    substance: str
    helped: str
    recorded: date | None = None


@dataclass(slots=True)
class Sdq:
    """A strengths and difficulties questionnaire; without `completed` a reason stands for the score."""

    id: str
    child: str
    completed: date | None
    reason: str | None
    score: int | None
    recorded: date | None = None


@dataclass(slots=True)
class Conviction:
    """An offence of a looked after child, by the day of it."""

    id: str
    child: str
    day: date
    offence: str
    recorded: date | None = None
