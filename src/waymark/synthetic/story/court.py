"""Before court and in it, as it happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class PreProceedings:
    """A time in pre-proceedings; without `outcome` it is still going on. `family` is one for all siblings."""

    id: str
    child: str
    family: str
    decided: date
    met: date | None
    outcome: str | None
    agreed: date | None
    cp_plans: int
    meetings: int | None
    represented: str
    court_reference: str | None = None
    recorded: date | None = None


@dataclass(slots=True)
class PreProceedingsReview:
    """A review of pre-proceedings."""

    id: str
    child: str
    held: date
    recorded: date | None = None


@dataclass(slots=True)
class CareProceedings:
    """Care proceedings: without `concluded` they are still in court."""

    id: str
    child: str
    issued: date
    concluded: date | None
    outcome: str | None
    recorded: date | None = None
