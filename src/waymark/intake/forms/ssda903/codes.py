"""
The codes of the return, and the years in which each was in use.

`codes.csv` holds a line for each code of a column: the year (ending 31 March) it was first collected in
and the last, blank where there is no such year or it is not known. A code of another year, or of none,
is flagged and kept as it is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from waymark.intake.forms.ssda903.joined import FindingsOf
from waymark.intake.forms.ssda903.lists import BY_NAME
from waymark.intake.forms.ssda903.years import Row, Year
from waymark.records.table import ColumnSpec


@dataclass(frozen=True, slots=True)
class Code:
    """One code, and the years it was first and last collected in, where they are known."""

    code: str
    first: int | None
    last: int | None

    def known_in(self, year: int) -> bool:
        """Whether the code was in use in the return of the year ending then."""
        return (self.first is None or year >= self.first) and (self.last is None or year <= self.last)

    @property
    def words(self) -> str:
        """When it was in use, as a sentence says it."""
        if self.first and self.last:
            return f"is collected from the return of {self.first} to that of {self.last} only"
        return f"is collected from the return of {self.first} on" if self.first else self._until()

    def _until(self) -> str:
        return f"was last collected in the return of {self.last}"


@cache
def codes_of(column: str) -> dict[str, Code]:
    """The codes of a column by the return's own name for it; none where any text will do."""
    return {row["code"]: _code(row) for row in _lines() if row["column"] == column}


@cache
def _lines() -> tuple[dict[str, str], ...]:
    text = files(__package__).joinpath("codes.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def _code(row: dict[str, str]) -> Code:
    return Code(row["code"], *(int(row[name]) if row[name] else None for name in ("first", "last")))


def check_codes(year: Year, findings: FindingsOf) -> None:
    """Flag every code of the year's lists that its return does not know; small letters are capitals."""
    for name, rows in year.lists.rows.items():
        for spec in BY_NAME[name].specs:
            if codes_of(spec.source) and spec.name in year.lists.given[name]:
                for row, code in _strange(rows, spec, year.until.year):
                    _flag(row, code, spec, year, findings)


def _strange(rows: list[Row], spec: ColumnSpec, year: int) -> Iterator[tuple[Row, Code | None]]:
    """The rows with a code that is not of the year, each with the code where it is one of another year."""
    known = codes_of(spec.source)
    for row in rows:
        said = row[spec.name]
        if said is None:
            continue
        if said not in known and said.upper() in known:
            said = row[spec.name] = said.upper()
        code = known.get(said)
        # what no set of codes holds has been flagged already where the column takes a declared one
        if code is None and spec.kind != "code":
            yield row, None
        elif code is not None and not code.known_in(year):
            yield row, code


def _flag(row: Row, code: Code | None, spec: ColumnSpec, year: Year, findings: FindingsOf) -> None:
    said = str(row[spec.name])
    why = f"{said} {code.words}" if code else f"{said} is no code of {spec.source}"
    remedy = f"{why}; this is {year.words}. It is kept as it is. Correct it in the case system."
    findings(row["_file"]).add("unknown-code", "flag", remedy, row["_row"], spec.source, said)
