"""
What the council has answered: a question asked once is not asked again.

Answers are kept for each authority, and handed to every load of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waymark.intake.days import Order


@dataclass(frozen=True)
class Answers:
    """
    Every answer known before the files are read.

    `orders`: day and month of a column of dates, by `table.column` in the extract's names.
    `columns`: by table, which column a heading means ("" where it is none of ours).
    `codes`: by code set, which code a way of writing means.
    `encodings`: by file name without its ending, the alphabet of a file that is not UTF-8.
    `accepted`: questions answered with "yes, go on", as `rule:subject`.
    """

    orders: Mapping[str, Order] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()
