"""The way to a permanent home, as it happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Permanence:
    """
    The steps to adoption or another permanent home, in one period of care.

    Placed early is placed with foster carers who are approved to adopt the child.
    """

    id: str
    child: str
    period: str
    decided: date | None
    placement_order: date | None
    matched: date | None
    placed: date | None
    reversed: date | None
    reversed_reason: str | None
    ordered: date | None
    order: str | None
    by_carer: str | None
    adopter_sex: str | None
    adopter_legal_status: str | None
    adopters: int | None
    decided_early: date | None = None
    placed_early: date | None = None
    recorded: date | None = None


@dataclass(slots=True)
class PreviousPermanence:
    """A permanent home that came to an end before this child was looked after."""

    id: str
    child: str
    ordered: str
    option: str
    authority: str


@dataclass(slots=True)
class CarePlan:
    """A looked after child's care plan, by the kind of permanence it aims at."""

    id: str
    child: str
    started: date
    ended: date | None
    plan: str
    recorded: date | None = None

    @property
    def as_json(self) -> str:
        """The plan as the dataset keeps it: the kind that is aimed at, marked Y."""
        return '{"' + self.plan + '": "Y"}'
