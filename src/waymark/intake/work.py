"""
What is needed to type a file's columns, and what comes of it.

A way of writing that most of a column shares (a time after every date) is a convention: it is noted
once; a departure from it is noted on each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.answers import Answers
from waymark.intake.days import Order
from waymark.intake.placeholders import placeholders
from waymark.intake.problems import Findings, Outcome
from waymark.records.table import ColumnSpec


@dataclass
class Typing:
    """What is needed to type a file's columns, and what comes of it."""

    file: str
    source: str
    as_at: date
    answers: Answers
    findings: Findings
    lines: pa.ChunkedArray
    orders: dict[str, Order] = field(default_factory=dict)
    undecided_columns: set[str] = field(default_factory=set)
    wrong_order: dict[int, str] = field(default_factory=dict)
    emptied: dict[int, set[str]] = field(default_factory=dict)

    @cached_property
    def placeholders(self) -> frozenset[date]:
        """The days that stand for "not known" in this council's files."""
        return placeholders(self.answers.placeholders)


def note_rows(
    mask: pa.Array,
    raw: pa.Array,
    spec: ColumnSpec,
    rule: str,
    outcome: Outcome,
    work: Typing,
    emptied: bool = False,
    words: Sequence[str] | None = None,
) -> None:
    """Note the rule on every row of the mask; a convention of the column once."""
    places: list[int] = pc.indices_nonzero(mask).to_pylist()
    if not places:
        return
    if emptied or outcome == "set aside":
        for place in places:
            work.emptied.setdefault(place, set()).add(spec.source)
    if outcome == "set aside":
        work.wrong_order.update({place: spec.source for place in places if place not in work.wrong_order})
        return
    if outcome == "fix" and _is_convention(places, raw, rule):
        _note_convention(places, raw, spec, rule, work)
        return
    for place in places:
        value = words[raw.indices[place].as_py()] if words is not None else raw[place].as_py()
        work.findings.add(rule, outcome, "", work.lines[place].as_py(), spec.source, value)


def _is_convention(places: Sequence[int], raw: pa.Array, rule: str) -> bool:
    return rule == "date-order" or (len(places) > 3 and len(places) * 2 > len(raw))


def _note_convention(places: Sequence[int], raw: pa.Array, spec: ColumnSpec, rule: str, work: Typing) -> None:
    remedy = f"Nothing to do: {len(places):,} rows of the column are written so, and are read the same way."
    work.findings.add(
        rule, "fix", remedy, work.lines[places[0]].as_py(), spec.source, str(raw[places[0]].as_py())
    )
