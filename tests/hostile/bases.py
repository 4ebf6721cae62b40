"""The small sound files that mutants are made of: one of every kind of file that can be handed over."""

from __future__ import annotations

import csv
import io
import tempfile
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from corpus.spreadsheet import Sheet, workbook

from waymark.synthetic import AUTHORITY, tell
from waymark.synthetic.returns.ways import WAYS, Writing

AS_AT = date(2018, 10, 31)
SCORECARD = Path(__file__).parents[1] / "acceptance" / "data" / "tower-hamlets-2018-10.csv"

_CHILDREN = 8
_TABLES = (
    "ssd_person",
    "ssd_contacts",
    "ssd_cin_episodes",
    "ssd_cin_assessments",
    "ssd_cp_plans",
    "ssd_cla_episodes",
    "ssd_cla_placement",
    "posts",
)
"""Enough of the standard tables for ids, dates, codes, answers, numbers and episodes to be among them."""

_PARQUET = ("ssd_person", "ssd_contacts", "ssd_cla_episodes")


@dataclass(frozen=True)
class Base:
    """
    Sound files, by their path within what is handed over.

    One file is handed over as itself, several as a folder; `is_scorecard` says that it is a published
    scorecard, no extract.
    """

    name: str
    files: Mapping[str, bytes]
    is_scorecard: bool = False

    def write(self, folder: Path) -> Path:
        """Write it in the empty folder, and return what is to be handed over."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder if len(self.files) > 1 else folder / next(iter(self.files))


@cache
def bases() -> tuple[Base, ...]:
    """Every base, written from one story of a few children; the same bytes each time."""
    made = {way: _written(way) for way in WAYS}
    tables = {f"{name}.csv": made["ssd"][f"{name}.csv"] for name in _TABLES}
    person = _rows(tables["ssd_person.csv"])
    scorecard = SCORECARD.read_bytes()
    return (
        Base("tables", tables),
        Base("tables in a zip", {"extract.zip": zipped(tables)}),
        Base(
            "tables as Parquet",
            {f"{name}.parquet": _parquet(_rows(tables[f"{name}.csv"])) for name in _PARQUET},
        ),
        Base("a table as a workbook", {"ssd_person.xlsx": workbook(Sheet("ssd_person", person))}),
        Base("Annex A", made["annex-a"]),
        Base("SSDA903 as CSV", made["ssda903"]),
        Base("SSDA903 as XML", made["ssda903-xml"]),
        Base("CIN census", made["cin-census"]),
        Base("a scorecard as CSV", {SCORECARD.name: scorecard}, True),
        Base("a scorecard as a workbook", {"scorecard.xlsx": workbook(Sheet("Oct", _rows(scorecard)))}, True),
    )


def zipped(members: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these members in their order; the same name may come twice."""
    pairs = members.items() if isinstance(members, Mapping) else members
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        # that a name comes twice is what is wanted
        warnings.simplefilter("ignore")
        for name, content in pairs:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _written(way: str) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        WAYS[way](Path(folder), Writing(tell(AS_AT, _CHILDREN, 1, 1), AS_AT, AUTHORITY, 1))
        found = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def _parquet(rows: list[list[str]]) -> bytes:
    """The table with its dates as days, and a column of numbers, as a database would write it."""
    columns = dict(zip(rows[0], zip(*rows[1:], strict=True), strict=True))
    arrays = {
        name: pa.array(_days(values) if name.endswith(("_dob", "_date")) else values)
        for name, values in columns.items()
    }
    arrays["weight"] = pa.array([float(number) for number in range(len(rows) - 1)])
    made = io.BytesIO()
    pq.write_table(pa.table(arrays), made)
    return made.getvalue()


def _days(values: tuple[str, ...]) -> list[date | None]:
    return [date.fromisoformat(value) if value else None for value in values]
