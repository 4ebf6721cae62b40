"""
Slips of a day or a sign in a declaration: "before" for "on or before", 27 days for 28.

`slips_of` gives each measure once for every comparison and every length of time in it, with that one
thing slightly wrong. A generated history on which the wrong one answers as the right one does has
nobody on that edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from waymark.measures.availability import Fitted
from waymark.measures.populations import Schedule
from waymark.records.terms import AtMost, Before, Const, Span
from waymark.records.walking import rewrite, walk


@dataclass(frozen=True)
class Slip:
    """What was written, and what is written instead."""

    right: AtMost | Before | Span | Const
    wrong: AtMost | Before | Span | Const

    def made_in(self, fitted: Fitted) -> Fitted:
        def slip(node: Any) -> Any:
            return self.wrong if node == self.right else node

        return replace(fitted, sides=rewrite(fitted.sides, slip), overdue=rewrite(fitted.overdue, slip))


def slips_of(fitted: Fitted) -> list[Slip]:
    """Every slip that could be made in the measure as fitted; whose rows they are is the same for many."""
    found: dict[Slip, None] = {}
    sides = (*fitted.sides, *((fitted.overdue,) if fitted.overdue else ()))
    for node in _outside_schedules(tuple(side for side, _ in sides)):
        found |= dict.fromkeys(_slips(node))
    return list(found)


def _slips(node: object) -> Iterator[Slip]:
    match node:
        case AtMost(left, right):
            yield Slip(node, Before(left, right))
        case Before(left, right):
            yield Slip(node, AtMost(left, right))
        case Span(count, unit):
            yield Slip(node, Span(count + 1, unit))
            yield Slip(node, Span(count - 1, unit))
        case Const(int() as value):
            yield Slip(node, Const(value + 1))
            yield Slip(node, Const(value - 1))


def _outside_schedules(declaration: object) -> Iterator[object]:
    """A schedule's gaps are read from the schedule itself, so a slip in a copy of it shows nowhere."""
    inside = {id(part) for node in walk(declaration) if isinstance(node, Schedule) for part in walk(node)}
    yield from (node for node in walk(declaration) if id(node) not in inside)
