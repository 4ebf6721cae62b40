"""The made-up authorities the bars are measured on, each made once and outside every timing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from waymark.cli.loading import load_extract
from waymark.dates import Period, month_of, months_up_to
from waymark.engines.extract import Extract
from waymark.store import Store
from waymark.synthetic import AUTHORITY, synthesise

AS_AT = date(2026, 6, 30)
MONTHS = 13


@dataclass(frozen=True)
class Authority:
    """A made-up authority: its files as handed over, its store, and how many rows it has."""

    children: int
    years: int
    files: Path
    store: Path
    rows: int

    @property
    def extract(self) -> Extract:
        """Its one load, checked."""
        store = Store(self.store)
        return store.extract(store.newest(store.sole_authority(), AS_AT))

    def __str__(self) -> str:
        return f"{self.years} years, {self.children:,} children, {self.rows:,} rows"


@dataclass
class Authorities:
    """Makes authorities in a folder when they are first asked for."""

    folder: Path
    _made: dict[tuple[int, int], Authority] = field(default_factory=dict)

    def middling(self) -> Authority:
        """Three years of an authority with about 1,000 children in need, 280 on a plan, 320 looked after."""
        return self.of(7_500, 3)

    def ten_years(self, times: int = 1) -> Authority:
        """Ten years of it; four times as many children make three million rows."""
        return self.of(20_500 * times, 10)

    def of(self, children: int, years: int) -> Authority:
        """An authority of that size, loaded."""
        if (children, years) not in self._made:
            place = self.folder / f"{children}-{years}"
            if not (place / "store").exists():
                synthesise(place / "files", AS_AT, children, years)
                load_extract(place / "files", AS_AT, AUTHORITY, Store(place / "store"))
            rows = sum(_rows(path) for path in (place / "files").glob("*.csv"))
            self._made[children, years] = Authority(children, years, place / "files", place / "store", rows)
        return self._made[children, years]


def periods() -> list[Period]:
    """The months of a scorecard's trend."""
    return [month_of(day) for day in months_up_to(AS_AT, MONTHS)]


def _rows(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(1 for _ in lines) - 1
