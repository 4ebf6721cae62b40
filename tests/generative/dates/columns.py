"""
Columns of dates as councils write them, and the day each cell truly means.

Every column is written by somebody with habits: an order, a separator, a length of year, a time after
each day or none; some by two people with different ones. The true day is drawn first and the cell is
written from it, so that nothing here depends on how a cell is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from random import Random
from zoneinfo import ZoneInfo

ENGLAND = ZoneInfo("Europe/London")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FIRST_RECORDS = date(1989, 1, 1)
NOT_KNOWN = ("01/01/1900", "1900-01-01", "31/12/9999", "00/00/0000", "0000-00-00", "01/01/1753", "30/12/1899")
IMPOSSIBLE = ("31/02/2018", "2018-02-30", "31/11/2017", "29/02/2018", "2017-13-01")

UNSEEN = "two writers"
"""Columns of two writers where nothing need show the second: no reader could tell."""

Cell = str | float | date | datetime


@dataclass(frozen=True)
class Column:
    """
    What a column holds: each cell, and the day it means (None where it means none).

    `kind` says how it was made, for counting; `born` that it is a date of birth; `from_1904` says
    that the workbook counts days from then.
    """

    kind: str
    cells: list[Cell]
    days: list[date | None]
    as_at: date
    born: bool = False
    from_1904: bool = False


@dataclass(frozen=True)
class Habits:
    """How one person writes dates."""

    chance: Random
    order: str
    separator: str
    short_year: bool
    padded: bool
    from_1904: bool = False

    def numbers(self, day: date) -> str:
        """The day in three numbers."""
        year = f"{day.year % 100:02d}" if self.short_year else str(day.year)
        first, second = (day.day, day.month) if self.order == "dmy" else (day.month, day.day)
        return self.separator.join((self._number(first), self._number(second), year))

    def _number(self, number: int) -> str:
        return f"{number:02d}" if self.padded else str(number)


def column(seed: int) -> Column:
    """The column of that seed."""
    chance = Random(seed)
    as_at = date(chance.randint(2015, 2026), chance.randint(1, 12), chance.randint(1, 28))
    born = chance.random() < 0.2
    kind = chance.choices(list(KINDS), weights=[weight for weight, _ in KINDS.values()])[0]
    days, cells, from_1904 = KINDS[kind][1](chance, as_at, born)
    spoilt = kind not in ("ambiguous", "both orders", UNSEEN) and chance.random() < 0.3
    if spoilt:
        _spoil(chance, days, cells)
    return Column(kind, cells, days, as_at, born, from_1904)


Made = tuple[list[date | None], list[Cell], bool]
Maker = Callable[[Random, date, bool], Made]


def _days(chance: Random, as_at: date, born: bool) -> list[date | None]:
    first = date(as_at.year - 25, 1, 1) if born else FIRST_RECORDS
    span = (as_at - first).days
    if chance.random() < 0.5:
        span = min(span, chance.choice((40, 200, 700)))
    return [as_at - timedelta(days=chance.randint(0, span)) for _ in range(chance.randint(2, 14))]


def _habits(chance: Random, order: str | None = None, **more: bool) -> Habits:
    return Habits(
        chance,
        order or chance.choice(("dmy", "dmy", "mdy")),
        chance.choice("///-. "),
        chance.random() < 0.2,
        chance.random() < 0.7,
        **more,
    )


def _one_order(chance: Random, as_at: date, born: bool) -> Made:
    days, habits = _days(chance, as_at, born), _habits(chance)
    return days, [habits.numbers(day) for day in days if day], False


def _ambiguous(chance: Random, as_at: date, born: bool) -> Made:
    days = [day.replace(day=min(day.day, 12)) for day in _days(chance, as_at, born) if day]
    habits = _habits(chance)
    return list(days), [habits.numbers(day) for day in days], False


def _both_orders(chance: Random, as_at: date, born: bool) -> Made:
    """Two people write in the one column in two orders, and each writes a day over 12, which shows it."""
    days, cells, _ = _two_writers(chance, as_at, born)
    for order in ("dmy", "mdy"):
        day = as_at.replace(year=as_at.year - 1, month=chance.randint(1, 12), day=chance.randint(13, 28))
        place = chance.randint(0, len(days))
        days.insert(place, day)
        cells.insert(place, _habits(chance, order).numbers(day))
    return days, cells, False


def _two_writers(chance: Random, as_at: date, born: bool) -> Made:
    """Two people write in two orders, and whether anything shows it is left to chance."""
    days = _days(chance, as_at, born)
    one, two = _habits(chance, "dmy"), _habits(chance, "mdy")
    if chance.random() < 0.5:
        one, two = two, one
    share = chance.choice((0.1, 0.3, 0.5))
    return days, [(two if chance.random() < share else one).numbers(day) for day in days if day], False


def _plain(chance: Random, as_at: date, born: bool) -> Made:
    days, separator = _days(chance, as_at, born), chance.choice(("-", "-", "/", "", "."))
    return days, [f"{d:%Y}{separator}{d:%m}{separator}{d:%d}" for d in days if d], False


def _words(chance: Random, as_at: date, born: bool) -> Made:
    days, short, separator = _days(chance, as_at, born), chance.random() < 0.3, chance.choice("- /")
    cells: list[Cell] = []
    for day in days:
        if day:
            year = f"{day.year % 100:02d}" if short else str(day.year)
            cells.append(separator.join((str(day.day), MONTHS[day.month - 1], year)))
    return days, cells, False


def _with_times(chance: Random, as_at: date, born: bool) -> Made:
    """A time after each day, England's own."""
    days, habits = _days(chance, as_at, born), _habits(chance)
    plain = chance.random() < 0.4
    cells: list[Cell] = []
    for day in days:
        if day:
            time = f"{chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}" + chance.choice(
                ("", ":00", ":30")
            )
            time = chance.choice((time, "00:00:00", "12:30 PM", "12:00 AM"))
            cells.append(f"{day:%Y-%m-%d}T{time}" if plain else f"{habits.numbers(day)} {time}")
    return days, cells, False


def _with_zones(chance: Random, as_at: date, born: bool) -> Made:
    """A moment in some zone: the day it was in England then."""
    cells: list[Cell] = []
    days: list[date | None] = []
    for day in _days(chance, as_at - timedelta(days=2), born):
        if day:
            offset = chance.choice((0, 0, 0, 60, 120, -300, 330))
            hour = chance.choice((0, 1, 22, 23, chance.randint(0, 23)))
            moment = datetime(
                day.year,
                day.month,
                day.day,
                hour,
                chance.randint(0, 59),
                tzinfo=timezone(timedelta(minutes=offset)),
            )
            sign, minutes = ("-", -offset) if offset < 0 else ("+", offset)
            zone = (
                chance.choice(("Z", "+00:00", " UTC"))
                if not offset
                else f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
            )
            cells.append(f"{moment:%Y-%m-%dT%H:%M:%S}{zone}")
            days.append(moment.astimezone(ENGLAND).date())
    return days, cells, False


def _from_excel(chance: Random, as_at: date, born: bool) -> Made:
    """True dates, numbers that stand for days, and dates typed as text, in one column of a workbook."""
    since_1904 = chance.random() < 0.3
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
    days, habits = _days(chance, as_at, born), _habits(chance)
    ways: list[Callable[[date], Cell]] = [
        lambda day: day,
        lambda day: float((day - first).days),
        lambda day: (day - first).days + chance.random() * 0.99,
        lambda day: datetime(day.year, day.month, day.day, chance.randint(0, 23)),
        habits.numbers,
        lambda day: f"{day:%Y-%m-%d}",
    ]
    used = chance.sample(ways, chance.randint(1, 4))
    return days, [chance.choice(used)(day) for day in days if day], since_1904


def _spoil(chance: Random, days: list[date | None], cells: list[Cell]) -> None:
    """Put in what stands for an unknown day, a day no calendar has, a blank or a word."""
    for _ in range(chance.randint(1, 3)):
        cell = chance.choice((*NOT_KNOWN, *IMPOSSIBLE, "", "  ", "NULL", "not known", "tbc"))
        place = chance.randint(0, len(cells))
        cells.insert(place, cell)
        days.insert(place, None)


KINDS: dict[str, tuple[int, Maker]] = {
    "one order": (30, _one_order),
    "ambiguous": (10, _ambiguous),
    "both orders": (20, _both_orders),
    UNSEEN: (2, _two_writers),
    "year first": (8, _plain),
    "words": (8, _words),
    "times": (8, _with_times),
    "zones": (8, _with_zones),
    "from Excel": (8, _from_excel),
}
"""How often each kind of column is drawn, and how it is made."""
