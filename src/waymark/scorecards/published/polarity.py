"""
Which way is better, for a published row: from its own words first, then its targets, then what is known.

What is known (`polarity.csv`: patterns tried in order, the first that fits counts) is only asked of a row
with a target; a count with none has no better way.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from waymark.intake.published import Figure
from waymark.scorecards.targets import Polarity, polarity_of_targets


def polarity_said(text: str) -> Polarity:
    """
    Which way the text itself says is better; "" if it does not say.

    >>> polarity_said("Overall audit quality score (lower is better)")
    'lower'
    """
    return _first(text, "said")


def polarity_of(title: str, column: str, minimum: Figure, upper: Figure) -> Polarity:
    """
    Which way is better: as a column of its own says, else the order of the targets, else the title's words.

    `minimum` and `upper` are the targets as printed, the same one twice where only one is.
    """
    said = _of_column(column) or polarity_of_targets(minimum.number, upper.number) or polarity_said(title)
    if said or (minimum.number is None and upper.number is None):
        return said
    return _of_sign(upper.comparison or minimum.comparison) or _first(title, "known")


def _of_column(text: str) -> Polarity:
    words = text.lower()
    if re.search(r"\b(low|lower|small|smaller|less|decrease|down|min|minimise|l)\b", words):
        return "lower"
    if re.search(r"\b(high|higher|big|bigger|more|increase|up|max|maximise|h)\b", words):
        return "higher"
    return ""


def _of_sign(comparison: str) -> Polarity:
    if comparison in ("<", "<=", "=<", "≤", "at most", "below", "under"):
        return "lower"
    return "higher" if comparison else ""


def _first(title: str, strength: str) -> Polarity:
    text = " ".join(title.lower().split())
    found = (
        polarity for polarity, pattern, known in _patterns() if known == strength and pattern.search(text)
    )
    return next(found, "")


@cache
def _patterns() -> list[tuple[Polarity, re.Pattern[str], str]]:
    listed = files("waymark.scorecards.published").joinpath("polarity.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(listed.splitlines())
    return [(_way(r["polarity"]), re.compile(r["pattern"]), r["strength"]) for r in rows]


def _way(text: str) -> Polarity:
    return "higher" if text == "higher" else "lower"
