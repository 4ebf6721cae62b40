"""Reporting years, 1 April to 31 March, as a return of one knows them: nothing after its last day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Year:
    """
    A reporting year as far as the day of the extract; `last` is 31 March once the year is over.

    >>> year = Year(date(2017, 4, 1), date(2018, 3, 31))
    >>> year.name, year.collection, year.whole
    ('2017-18', 2018, True)
    """

    first: date
    last: date

    @property
    def name(self) -> str:
        """The year as people say it, such as 2017-18."""
        return f"{self.first.year}-{(self.first.year + 1) % 100:02d}"

    @property
    def collection(self) -> int:
        """The year as the Department names its collection: that of the 31 March it ends on."""
        return self.first.year + 1

    @property
    def whole(self) -> bool:
        """Whether the year is over."""
        return (self.last.month, self.last.day) == (3, 31)

    def reaches(self, started: date, ended: date | None) -> bool:
        """Whether something was open on some day of the year."""
        return started <= self.last and (ended is None or ended >= self.first)

    def holds(self, day: date | None) -> bool:
        """Whether the day is in the year."""
        return day is not None and self.first <= day <= self.last

    def known(self, day: date | None) -> date | None:
        """The day, had it come by the end of the year."""
        return day if day is not None and day <= self.last else None


def year_of(as_at: date) -> Year:
    """The reporting year of a day, up to that day."""
    start = as_at.year if as_at >= date(as_at.year, 4, 1) else as_at.year - 1
    return Year(date(start, 4, 1), as_at)


def years_up_to(as_at: date, count: int) -> Iterator[Year]:
    """So many reporting years, first to last; the last is that of the day itself and may be unfinished."""
    now = year_of(as_at)
    for back in range(count - 1, 0, -1):
        start = now.first.year - back
        yield Year(date(start, 4, 1), date(start + 1, 3, 31))
    yield now
