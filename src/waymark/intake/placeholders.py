"""
Days that systems write for "not known": data, in `placeholders.csv`, and what the council has said.

00/00/0000 is another, which no calendar holds.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files


@cache
def shipped() -> frozenset[date]:
    """The days that stand for "not known" wherever they come from."""
    text = files(__package__).joinpath("placeholders.csv").read_text(encoding="utf-8")
    return frozenset(date.fromisoformat(row["day"]) for row in csv.DictReader(text.splitlines()))


def placeholders(said: Mapping[str, bool]) -> frozenset[date]:
    """The days shipped, and those the council has added or, where False, taken away."""
    days = {date.fromisoformat(day): meant for day, meant in said.items()}
    return (shipped() | {day for day, meant in days.items() if meant}) - {
        day for day, meant in days.items() if not meant
    }
