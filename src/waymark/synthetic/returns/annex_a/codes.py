"""How a code is written in the workbook, from `codes.csv`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from waymark.synthetic.returns.annex_a.style import Style

# the older generation knew training and employment as one, apprenticeships included
OLDER = {"F4": "F3", "F5": "F3", "P4": "P3", "P5": "P3"}

LETTERS = ("case_status",)
"""Sets whose only codes are the letters they are printed with."""


class Code(NamedTuple):
    """A code, and the set it is one of."""

    set: str
    code: str


def code(set: str, code: str | None) -> Code | None:
    """The code, or None where nothing was recorded."""
    return Code(set, code) if code else None


def written(code: Code, style: Style) -> str:
    """The code as the style writes it. Raises KeyError for one the return has no word for."""
    if code.set == "activity" and style.generation == "older":
        code = Code("activity", OLDER.get(code.code, code.code))
    row = _rows()[code]
    if style.codes == "code" and code.set in LETTERS:
        return row["printed"]
    return {"code": code.code, "label": row["label"], "printed": row["printed"]}[style.codes]


@cache
def _rows() -> dict[Code, dict[str, str]]:
    with files(__package__).joinpath("codes.csv").open(encoding="utf-8") as file:
        return {Code(row["set"], row["code"]): row for row in csv.DictReader(file)}
