"""Exploitation, and what a chair or partner raised about a child's case."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Exploitation:
    """An assessment of the risk that a child is exploited; `ended` when the risk was over."""

    id: str
    child: str
    assessed: date
    kind: str
    level: str
    ended: date | None
    recorded: date | None = None


@dataclass(slots=True)
class Escalation:
    """A concern about practice, raised by the reviewing officer, the conference chair or a partner."""

    id: str
    child: str
    raised: date
    by: str
    stage: str
    resolved: date | None
    recorded: date | None = None
