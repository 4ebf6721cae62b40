"""
One file of an official release, in the format of the department's Explore Education Statistics service.

Each line is one place in one year. The first columns say which; then come filters in words and numbers.
Which of the later columns are numbers is seen from what they hold, so that the next release of a file, or
another file of the format, is read without anything being changed here. A number that is not given has a
symbol in its place: `c` hidden for confidentiality, `z` not applicable, `x` not available, `k` rounds to
nothing (https://explore-education-statistics.service.gov.uk, Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

SYMBOLS = {
    "c": "hidden for confidentiality",
    "z": "not applicable",
    "x": "not available",
    "k": "rounds to nothing",
    ":": "not available",
    "~": "rounds to nothing",
    "low": "rounds to nothing",
}
"""What stands for a number that is not given. The last three are the older and the newer spellings."""

LEVELS = {
    "National": "country_code",
    "Regional": "region_code",
    "Local authority": "new_la_code",
}
"""Where the code of the place stands, by the geographic level. Other levels are left out."""

_PLACE = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "la_name", "new_la_code",
)  # fmt: skip
_MOST_BYTES = 1 << 28
"""Of a file when unpacked: 256 MB. A release of ten years is a twentieth of that."""


class ReleaseUnreadable(ValueError):
    """The file is not one of a release. The message says what it lacks and what to do."""


@dataclass(frozen=True)
class Cell:
    """One published number; None where a symbol stands for it, and then which."""

    value: Decimal | None
    symbol: str = ""


@dataclass(frozen=True)
class OfficialRow:
    """
    One line: a place in a reporting year.

    `year` is the one the reporting year ends in, `code` the ONS code of the place, `filters` what the
    line is about, and `cells` its numbers by column.
    """

    year: int
    code: str
    filters: Mapping[str, str]
    cells: Mapping[str, Cell]


def read_release(path: Path) -> list[OfficialRow]:
    """
    The lines of a release's file, as CSV or CSV packed by gzip.

    Raises ReleaseUnreadable where the file cannot be read, or is not of the format.
    """
    lines = list(csv.reader(_text(path).splitlines()))
    header = [name.strip() for name in lines[0]] if lines else []
    missing = [name for name in (*_PLACE[:3], *LEVELS.values()) if name not in header]
    if missing:
        raise ReleaseUnreadable(
            f"{path.name} is not a file of an official release: it has no column {', '.join(missing)}. Take "
            "the CSV that the department publishes as underlying data, unchanged."
        )
    rows = [dict(zip(header, line, strict=False)) for line in lines[1:] if line]
    numbers = _numbers([name for name in header if name not in _PLACE], rows)
    if not numbers:
        raise ReleaseUnreadable(f"{path.name} has no column of numbers.")
    return [_row(path, number, row, numbers) for number, row in enumerate(rows, 2) if _code(row)]


def cell_of(text: str) -> Cell:
    """The cell as it is written in a release: a number, or a symbol for why there is none."""
    plain = text.strip()
    return Cell(_number(plain), plain if plain in SYMBOLS else "")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ReleaseUnreadable(f"{path.name} unpacks to more than 256 MB, which no release does.")
        return data.decode("utf-8-sig")
    except (OSError, EOFError) as error:
        why = getattr(error, "strerror", None) or "it is cut off or damaged"
        raise ReleaseUnreadable(f"{path.name} cannot be read ({why}).") from None
    except UnicodeDecodeError:
        raise ReleaseUnreadable(f"{path.name} is not text in UTF-8, as releases are.") from None


def _numbers(names: Iterable[str], rows: list[dict[str, str]]) -> list[str]:
    """The columns in which every cell is a number or a symbol, and some cell a number."""
    found = []
    for name in names:
        said = {row.get(name, "").strip() for row in rows}
        if any(_number(text) is not None for text in said) and all(
            text in SYMBOLS or text == "" or _number(text) is not None for text in said
        ):
            found.append(name)
    return found


def _row(path: Path, number: int, row: dict[str, str], numbers: list[str]) -> OfficialRow:
    period = row["time_period"].strip()
    if not period[:4].isdecimal() or len(period) not in (4, 6):
        raise ReleaseUnreadable(
            f"{path.name} line {number}: {period!r} is not a year, such as 2024 or 202324."
        )
    filters = {k: v.strip() for k, v in row.items() if k not in numbers and k not in _PLACE}
    return OfficialRow(
        _year(period), _code(row), filters, {name: cell_of(row.get(name, "")) for name in numbers}
    )


def _year(period: str) -> int:
    """2024, or 202324 for the year that ends in 2024."""
    return int(period) if len(period) == 4 else int(period[:2] + period[4:])


def _code(row: Mapping[str, str]) -> str:
    column = LEVELS.get(row.get("geographic_level", "").strip())
    return row.get(column, "").strip() if column else ""


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
