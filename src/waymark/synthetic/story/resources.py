"""What the authority works with beside its staff: carers, money, telephones, and the people it serves."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class FosterHousehold:
    """A household approved to foster."""

    id: str
    kind: str
    approved: date
    ended: date | None
    end_reason: str | None
    places: int
    ethnicity_1: str
    ethnicity_2: str | None
    last_contact: date | None


@dataclass(slots=True)
class FosteringApplication:
    """An enquiry about fostering, and how far it went."""

    id: str
    household: str | None
    source: str
    enquired: date
    visited: date | None
    assessment: date | None
    panel: date | None
    approved: date | None
    withdrawn: date | None
    from_ifa: str
    recorded: date | None = None


@dataclass(slots=True)
class BudgetLine:
    """A month of a cost centre, in pounds; `actual` is None for a month still to come."""

    id: str
    year: str
    month: str
    cost_centre: str
    budget: int
    actual: int | None
    forecast: int


@dataclass(slots=True)
class People:
    """How many people of an age and ethnicity live in the area."""

    authority: str
    year: str
    age_from: int
    age_to: int
    ethnicity: str
    people: int


@dataclass(slots=True)
class Calls:
    """A day's calls in one queue."""

    day: date
    queue: str
    offered: int
    answered: int
    abandoned: int
    average_wait: int


@dataclass(slots=True)
class Resources:
    """Everything the authority works with beside its staff."""

    households: list[FosterHousehold] = field(default_factory=list)
    applications: list[FosteringApplication] = field(default_factory=list)
    budget: list[BudgetLine] = field(default_factory=list)
    people: list[People] = field(default_factory=list)
    calls: list[Calls] = field(default_factory=list)
