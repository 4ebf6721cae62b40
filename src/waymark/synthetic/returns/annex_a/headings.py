"""The headings of the eleven lists, in order, from `headings.csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from waymark.synthetic.returns.annex_a.style import Style

AGE = "age"


class Heading(NamedTuple):
    """A column of a list: the part of a row it holds, and its heading."""

    field: str
    text: str


def title(number: int) -> str:
    """The name of the list, such as Contacts."""
    return next(row["title"] for row in _rows() if row["list"] == str(number))


def headings(number: int, style: Style) -> list[Heading]:
    """The columns of a list as that style heads them, in the order of the guidance."""
    return list(_headings(number, style))


def _headings(number: int, style: Style) -> Iterator[Heading]:
    for row in _rows():
        if row["list"] != str(number) or (row["newer_only"] and style.generation == "older"):
            continue
        text = style.age_heading if row["field"] == AGE and number != 10 else row["heading"]
        yield Heading(row["field"], text if style.smart_quotes else text.replace("‘", "'").replace("’", "'"))


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with files(__package__).joinpath("headings.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))
