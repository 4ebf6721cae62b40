"""The months an Annex A looks back over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from waymark.dates import shift_months
from waymark.synthetic.returns.annex_a.style import Style


@dataclass(frozen=True)
class Window:
    """
    The six months (twelve for adoption) up to the day of the extract, which is in them.

    >>> window = Window(date(2018, 10, 31), Style())
    >>> window.holds(date(2018, 4, 30)), window.holds(date(2018, 4, 29))
    (True, False)
    """

    as_at: date
    style: Style

    @cached_property
    def since(self) -> date:
        """The first day of the six months."""
        return back(self.as_at, 6)

    @cached_property
    def year_since(self) -> date:
        """The first day of the twelve months."""
        return back(self.as_at, 12)

    def holds(self, day: date | None) -> bool:
        """Whether the day is one of the six months."""
        return day is not None and self.since <= day <= self.as_at

    def reaches(self, started: date, ended: date | None) -> bool:
        """Whether something is open on the day of the extract or ended in the six months before."""
        return started <= self.as_at and (ended is None or ended >= self.since)

    def open(self, started: date, ended: date | None) -> bool:
        """Whether something is open on the day of the extract."""
        return started <= self.as_at and (ended is None or ended > self.as_at)


def back(day: date, months: int) -> date:
    """So many calendar months before."""
    return shift_months(day, -months) or date.min
