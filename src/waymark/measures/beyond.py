"""
Measures that people ask for and no table of the extract contract can give, with what each would need.

They are named by `waymark coverage` so that nobody looks for them in vain. The list is `beyond.csv`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Beyond:
    """One such measure: its catalogue number, name and title, and what it would need."""

    ref: str
    slug: str
    title: str
    needs: str


@cache
def beyond() -> tuple[Beyond, ...]:
    """All of them, in the order of the catalogue."""
    text = files("waymark.measures").joinpath("beyond.csv").read_text(encoding="utf-8")
    return tuple(Beyond(**row) for row in csv.DictReader(text.splitlines()))
