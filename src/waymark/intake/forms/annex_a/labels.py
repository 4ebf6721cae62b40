"""
The standard ways of writing each code of Annex A, as data: `labels.csv`, with the source of each.

A cell is read as a code when it is the code, a label, `code - label` or `a) label` exactly as listed.
Any other text is an unknown code: it is asked about once, and never guessed from a part of it. Where a
label says less than a code does ("Adopted" may be E11 or E12), the code here says as much and no more.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from waymark.records.codes import declare_codes


@cache
def codes(column: str) -> str:
    """The name of the set of codes for that column of `labels.csv`, declared so that it can be read."""
    texts = [(row["text"], row["code"]) for row in _rows() if row["column"] == column]
    if not texts:
        raise KeyError(f"labels.csv has no column {column}.")
    return declare_codes(f"annex_a_{column}", texts)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files(__package__).joinpath("labels.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
