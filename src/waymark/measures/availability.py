"""
Which measures an extract supports, which approximately, and which not.

A measure is fitted to an extract before it is evaluated. An exclusion from a cohort that needs an
absent table is left out, and the measure is marked approximate; anything else it needs and does
not find makes it not available, and the missing tables and columns are named (contract, section 1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings, Owner, owner_of
from waymark.measures.populations import Children, Records, Schedule
from waymark.measures.schedules import schedules_in
from waymark.measures.shapes import Breakdown, Side
from waymark.records.tables import BY_NAME
from waymark.records.terms import Always, Column, Except, Gather
from waymark.records.walking import rewrite, walk


@dataclass(frozen=True, order=True)
class Need:
    """A table, or a column of it, by Waymark's names; `column` empty means the table."""

    table: str
    column: str = ""

    @property
    def in_contract_words(self) -> str:
        """The file, and column, as the extract contract calls them."""
        table = BY_NAME[self.table]
        if not self.column or "." in table.source:  # made at load from that one column
            return table.source
        source = table.by_name[self.column].source
        return source if "." in source else f"{table.source}.{source}"  # made at load from several


@dataclass(frozen=True)
class Fitted:
    """
    A measure as it can be worked out from one extract.

    `sides` pairs each set of rows with whose they are. `skipped` are the tables whose absence made
    an exclusion fall away: where there are any, the figure is approximate.
    """

    measure: Measure
    sides: tuple[tuple[Side, Owner], ...]
    overdue: tuple[Side, Owner] | None
    skipped: tuple[Need, ...]

    @property
    def tables(self) -> frozenset[str]:
        """The tables the figure is worked out from, by Waymark's names."""
        return frozenset(need.table for need in needs(tuple(side for side, _ in self.sides)))


def by_kind(fitted: Fitted) -> Fitted:
    """
    The measure with each row's kind in the place of its team, so that sums by team are sums by kind.

    Raises TypeError for a measure that is not a breakdown.
    """
    if not isinstance(fitted.measure.shape, Breakdown):
        raise TypeError(f"{fitted.measure.slug} has no kinds.")
    return replace(
        fitted, sides=tuple((side, replace(owner, team=side.kind)) for side, owner in fitted.sides)
    )


@dataclass(frozen=True)
class NotAvailable:
    """A measure that this extract cannot give, and what is missing."""

    measure: Measure
    missing: tuple[Need, ...]


def fit(measure: Measure, held: Holdings) -> Fitted | NotAvailable:
    """The measure fitted to what the extract holds, or what it lacks."""
    skipped: set[Need] = set()
    sides = tuple(_without_absent(side, held, skipped) for side in measure.sides)
    missing = missing_from(sides, held)
    if missing:
        return NotAvailable(measure, missing)
    overdue = _without_absent(measure.overdue, held, skipped) if measure.overdue else None
    if overdue is not None and missing_from((overdue,), held):
        overdue = None
    return Fitted(
        measure,
        tuple((side, owner_of(side.of, held)) for side in sides),
        (overdue, owner_of(overdue.of, held)) if overdue else None,
        tuple(sorted(skipped)),
    )


def needs(declaration: object) -> set[Need]:
    """Every table and column a declaration speaks of."""
    return set(_needs(declaration))


def given_for(declaration: object) -> set[Need]:
    """The same in a council's own tables: for a table made at load, every column it is made from."""
    return {own for need in needs(declaration) for own in (_made_from(need.table) or {need})}


def missing_from(declaration: object, held: Holdings) -> tuple[Need, ...]:
    """
    What a declaration needs and the extract lacks: absent tables, and columns of tables that are there.

    Of a table that could not be made at load it names what that lacks; the table itself where it lacks
    nothing, and what was given does not tell it.
    """
    wanted = needs(declaration)
    lacking = _lacking(wanted, held)
    for need in [one for one in lacking if not one.column]:
        lacking = (lacking - {need}) | (_lacking(_made_from(need.table), held) or {need})
    return tuple(sorted(lacking))


def _lacking(wanted: set[Need], held: Holdings) -> set[Need]:
    absent = {need.table for need in wanted if not held.has(need.table)}
    columns = {need for need in wanted if need.table not in absent and need.column}
    return {Need(table) for table in absent} | {n for n in columns if not held.has(n.table, n.column)}


def _made_from(table: str) -> set[Need]:
    return {Need(of.table, of.name) for of in BY_NAME[table].made_from}


def _needs(declaration: object) -> Iterator[Need]:
    scheduled = tuple(s for s in schedules_in(declaration) if s is not declaration)
    for node in walk((declaration, scheduled)):
        match node:
            case Column(table=table, name=name) if table in BY_NAME:
                yield Need(table, name)
            case Gather(table=table) if table in BY_NAME:
                yield Need(table)
            case Records(table=str() as table):
                yield Need(table)
            case Schedule():
                yield Need(node.subject.table, "child")


def skipping(held: Holdings, skipped: set[Need]) -> Callable[[Any], Any]:
    """A change, for `rewrite`, that skips exclusions which need an absent table and notes the table."""

    def skip(node: Any) -> Any:
        if not isinstance(node, Except):
            return node
        absent = {Need(n.table) for n in needs(node.of) if not held.has(n.table)}
        skipped.update(absent)
        return Always() if absent else node

    return skip


def _without_absent(side: Side, held: Holdings, skipped: set[Need]) -> Side:
    skip = skipping(held, skipped)
    return replace(
        side,
        of=_rewritten(side.of, skip),
        counts=rewrite(side.counts, skip),
        meets=rewrite(side.meets, skip),
    )


def _rewritten(of: Children | Records, change: Any) -> Children | Records:
    return replace(of, meets=rewrite(of.meets, change))
