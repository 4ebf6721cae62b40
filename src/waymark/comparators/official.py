"""
What the department has published of each authority, region and England, by measure and reporting year.

A measure of ours meets published numbers through two lists: `parts.csv` names the numbers of a release
that are used, by the words of its filters, and `series.csv` says which make a measure's numerator,
denominator and published value, and how the department's definition differs from ours.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from waymark.intake.official import SYMBOLS, Cell, OfficialRow, cell_of

Key = tuple[str, int, str]
"""A part, the year a reporting year ends in, and the code of a place."""

Parts = Mapping[Key, Cell]

SHIPPED = "dfe-cla-2024.csv"
SHIPPED_SOURCE = (
    "Children looked after in England including adoptions, reporting year 2024, Department for Education. "
    "Contains public sector information licensed under the Open Government Licence v3.0."
)


class NoComparison(LookupError):
    """Nothing official is held to compare the measure with. The message says which measures there are."""


@dataclass(frozen=True)
class Series:
    """
    How published numbers make a measure: the parts summed above and below, and the published value's part.

    `per` is what the value is a share of: 100 for a percentage, 10,000 for a rate, 1 for a number.
    `differs` says how the department's definition is not ours.
    """

    measure: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    published: str
    per: int
    differs: str


@dataclass(frozen=True)
class Published:
    """
    One place's figure of one year.

    `value` is as published where a value is published, and else worked out; `exact` is worked out from the
    published numbers, unrounded, where they are given. `hidden` says why there is none.
    """

    code: str
    numerator: Decimal | None
    denominator: Decimal | None
    value: float | None
    exact: float | None
    hidden: str = ""

    @property
    def compared(self) -> float | None:
        """The value places are ranked by: the exact one where there is one."""
        return self.exact if self.exact is not None else self.value


def parts_in(rows: Iterable[OfficialRow]) -> dict[Key, Cell]:
    """The parts that these lines of a release hold."""
    found: dict[Key, Cell] = {}
    wanted = _parts()
    for row in rows:
        for name, indicator, where in wanted:
            if indicator in row.cells and where.items() <= row.filters.items():
                found[name, row.year, row.code] = row.cells[indicator]
    return found


@cache
def shipped() -> Parts:
    """The parts that come with Waymark: reporting years 2020 to 2024 (`SHIPPED_SOURCE`)."""
    found = {}
    for line in _rows(SHIPPED):
        year, code = int(line.pop("year")), line.pop("code")
        found.update({(name, year, code): cell_of(text) for name, text in line.items() if text})
    return found


def series_of(measure: str) -> Series:
    """How the measure is compared. Raises NoComparison."""
    series = all_series()
    if measure not in series:
        raise NoComparison(
            f"{measure} cannot be compared: no official figures of it are held. There are some of "
            f"{', '.join(series)}."
        )
    return series[measure]


@cache
def all_series() -> dict[str, Series]:
    """Every measure that can be compared, by its slug."""
    return {
        row["measure"]: Series(
            row["measure"],
            tuple(row["numerator"].split("+")),
            tuple(row["denominator"].split("+")) if row["denominator"] else (),
            row["published"],
            int(row["per"]),
            row["differs"],
        )
        for row in _rows("series.csv")
    }


def years_of(series: Series, parts: Parts) -> list[int]:
    """The reporting years of which anything is held, oldest first."""
    names = {*series.numerator, *series.denominator, series.published}
    return sorted({year for name, year, _ in parts if name in names})


def published(series: Series, parts: Parts, year: int, code: str) -> Published:
    """The place's figure of the year; without a value where a number in it is not given."""
    above = [parts.get((name, year, code)) for name in series.numerator]
    below = [parts.get((name, year, code)) for name in series.denominator]
    printed = parts.get((series.published, year, code)) if series.published else None
    top, bottom = _sum(above), _sum(below)
    exact = None
    if top is not None and bottom:
        exact = float(top / bottom * series.per)
    elif top is not None and not series.denominator:
        exact = float(top)
    value = float(printed.value) if printed is not None and printed.value is not None else exact
    hidden = "" if value is not None else _why([*above, *below, printed])
    return Published(code, top, bottom, value, exact, hidden)


def _sum(cells: list[Cell | None]) -> Decimal | None:
    values = [cell.value for cell in cells if cell is not None and cell.value is not None]
    return sum(values, Decimal(0)) if cells and len(values) == len(cells) else None


def _why(cells: list[Cell | None]) -> str:
    symbols = [cell.symbol for cell in cells if cell is not None and cell.symbol]
    return SYMBOLS[symbols[0]] if symbols else "not published"


@cache
def _parts() -> list[tuple[str, str, dict[str, str]]]:
    return [
        (row["part"], row["indicator"], dict(pair.split("=", 1) for pair in row["where"].split(";")))
        for row in _rows("parts.csv")
    ]


def _rows(name: str) -> list[dict[str, str]]:
    text = files("waymark.comparators").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
