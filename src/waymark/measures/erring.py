"""
Which way a cohort errs when an exclusion is skipped because the extract lacks a table.

To leave out fewer makes a cohort larger. But where those left out are a cohort with an exclusion of its
own, to skip that inner one leaves out more: without legal statuses, children on short breaks seem looked
after, and so not in need.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Literal

from waymark.measures.availability import skipping
from waymark.measures.ownership import Holdings
from waymark.measures.populations import Children, Records
from waymark.records.terms import Always, And, Except, Gather, Known, Not, Or, rewrite

Way = Literal["larger", "smaller"]

OPPOSITE: dict[Way, Way] = {"larger": "smaller", "smaller": "larger"}


def ways_of_erring(condition: object, held: Holdings) -> frozenset[Way]:
    """The ways in which those who meet the condition may be too many or too few; none where it is exact."""
    return frozenset(_ways(condition, held))


def _ways(node: Any, held: Holdings) -> Iterator[Way]:
    match node:
        case Except(of=of):
            if isinstance(rewrite(node, skipping(held, set())), Always):
                yield "larger"
            else:
                yield from _opposite(_ways(of, held))
        case Not(of=of):
            yield from _opposite(_ways(of, held))
        case tuple() | And() | Or() | Known() | Gather(kind="any"):
            yield from _inside(node, held)
        case _:
            # inside a comparison, a count or a choice, more may come to more or to fewer
            for way in _inside(node, held):
                yield from (way, OPPOSITE[way])


def _inside(node: Any, held: Holdings) -> Iterator[Way]:
    parts: Iterable[Any] = ()
    if isinstance(node, tuple):
        parts = node
    elif is_dataclass(node):
        parts = (getattr(node, f.name) for f in fields(node))
    for part in parts:
        yield from _ways(part, held)


def ways_of_omitting(population: Records | Children, tables: Collection[str]) -> frozenset[Way]:
    """The ways in which a count errs where rows of these tables are left out; none where it is exact."""
    ways = set(_omitting(population.meets, tables))
    if isinstance(population, Records) and population.table in tables:
        ways.add("smaller")
    return frozenset(ways)


def _omitting(node: Any, tables: Collection[str]) -> Iterator[Way]:
    match node:
        case Not(of=of) | Except(of=of):
            yield from _opposite(_omitting(of, tables))
        case Gather(kind="any", table=table, where=where):
            if table in tables:
                yield "smaller"
            yield from _omitting(where, tables)
        case tuple() | And() | Or() | Known():
            yield from (way for part in _parts(node) for way in _omitting(part, tables))
        case Gather(table=table) if table in tables:
            yield from ("smaller", "larger")
        case _:
            if any(True for part in _parts(node) for _ in _omitting(part, tables)):
                yield from ("smaller", "larger")


def _parts(node: Any) -> tuple[Any, ...]:
    if isinstance(node, tuple):
        return node
    return tuple(getattr(node, f.name) for f in fields(node)) if is_dataclass(node) else ()


def _opposite(ways: Iterable[Way]) -> Iterator[Way]:
    return (OPPOSITE[way] for way in ways)
