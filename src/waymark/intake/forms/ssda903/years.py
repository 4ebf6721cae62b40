"""
The years a folder of 903 files covers: which file is of which, and when each year ends.

A year is named by its last day, 31 March. It is taken from the name of the file or of its folder
(`2018`, `2017-18`) and from the latest day the files speak of, whichever is later: some councils name
a year by its first half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from waymark.intake.forms.ssda903.lists import BY_NAME
from waymark.records.table import Table

Row = dict[str, Any]
"""One record of a list: its typed values by name, with `_row` and `_file`."""


@dataclass
class Lists:
    """The records of each list of one return, and the columns each list gave."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    given: dict[str, set[str]] = field(default_factory=dict)


_SPAN = re.compile(r"(?<!\d)(20\d\d)[-_ /]?(?:20)?(\d\d)(?!\d)")
_ONE = re.compile(r"(?<!\d)(20\d\d)(?![-_ ]?\d)")
_NOT_EVENTS = {"born_on", "baby_born_on"}


@dataclass
class Year:
    """
    One year's return: its last day, the records of each of its lists, and the columns each list gave.
    """

    name: str
    until: date
    lists: Lists

    @property
    def since(self) -> date:
        """The year's first day."""
        return date(self.until.year - 1, 4, 1)

    @property
    def words(self) -> str:
        """The year as a sentence says it."""
        return f"the return to 31 March {self.until.year}"


def year_named(text: str) -> int | None:
    """
    The year in which the year that a name speaks of ends.

    >>> year_named("episodes_2017-18"), year_named("2018"), year_named("extract-2018-10-31")
    (2018, 2018, None)
    """
    for match in _SPAN.finditer(text):
        if int(match[2]) == (int(match[1]) + 1) % 100 and not re.match(r"[-_ ]\d", text[match.end() :]):
            return int(match[1]) + 1
    single = _ONE.search(text)
    return int(single[1]) if single else None


def grouped(files: Sequence[Path]) -> dict[str, list[Path]]:
    """The files of each return: those of one folder and one year in the name, and each XML file by itself."""
    groups: dict[str, list[Path]] = {}
    for path in files:
        groups.setdefault(_group(path), []).append(path)
    return groups


def _group(path: Path) -> str:
    if path.suffix.lower() == ".xml":
        return str(path)
    return f"{path.parent}:{year_named(path.stem) or ''}"


def year_of(files: Sequence[Path], lists: Lists, as_at: date) -> Year:
    """The year these files are the return of."""
    said = [year_named(path.stem) or year_named(path.parent.name) for path in files]
    named = max((year for year in said if year and year <= as_at.year + 1), default=None)
    latest = max(_days(lists, as_at), default=None)
    shown = _year_ending(latest) if latest else None
    ends = max((year for year in (named, shown) if year), default=_year_ending(as_at))
    return Year(files[0].name, date(ends, 3, 31), lists)


def _year_ending(day: date) -> int:
    return day.year + (day >= date(day.year, 4, 1))


def _days(lists: Lists, as_at: date) -> Iterable[date]:
    """Every day on which something is said to have happened, by the day the extract was taken."""
    for name, rows in lists.rows.items():
        columns = _event_columns(BY_NAME[name])
        for row in rows:
            yield from (row[c] for c in columns if row.get(c) is not None and row[c] <= as_at)


def _event_columns(table: Table) -> list[str]:
    return [s.name for s in table.specs if s.kind == "date" and s.name not in _NOT_EVENTS]


def birthday_in(born: date, since: date) -> date:
    """The birthday in the year from `since`; who was born on 29 February is a year older on 1 March."""
    for year in (since.year, since.year + 1):
        day = _same_day(born, year)
        if since <= day < since + timedelta(days=366):
            return day
    return _same_day(born, since.year)


def _same_day(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
