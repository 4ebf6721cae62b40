"""What a load can say of a measure for a period: exactly, nearly and which way it errs, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from waymark.measures.erring import FEWER, NONE, Erring, Ways, as_counted
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings, Owner
from waymark.measures.populations import Children, Records
from waymark.measures.reach import Reach
from waymark.measures.shapes import Side


@dataclass(frozen=True)
class Verdict:
    """
    How far a figure can be trusted.

    `below` and `above` say how the denominator (or the count) and the numerator may be wrong; `touched`
    names the limited tables that make them so. Where `beyond` names tables, they do not reach the period
    and there is no figure.
    """

    below: Ways = NONE
    above: Ways = NONE
    touched: frozenset[str] = frozenset()
    beyond: frozenset[str] = frozenset()

    @property
    def exact(self) -> bool:
        """Whether nothing the source leaves out could change the figure."""
        return not (self.below or self.above or self.beyond)


def verdict(measure: Measure, held: Holdings, reach: Reach | None, owners: Iterable[Owner] = ()) -> Verdict:
    """
    The verdict on a measure; with `reach` None only absent tables are looked at.

    `owners` are those by whom the figure is split, where it is: who had a child may be known for some
    days only.
    """
    erring = Erring(held, reach)
    below, above = NONE, NONE
    for side in measure.sides:
        rows = _of_rows(side, erring)
        counts = as_counted(erring.of(side.counts) | rows) if side.counts is not None else NONE
        of_those = erring.assuming(side.counts) if side.nested else erring
        meets = as_counted(of_those.of(side.meets)) if side.meets is not None else NONE
        weights = erring.of(side.weight)
        below |= counts | weights
        if side.meets is not None:
            above |= meets | weights | (counts if side.nested else as_counted(rows))
    for owner in owners:
        _look_at(owner, erring)
    return Verdict(below, above, frozenset(erring.touched), frozenset(erring.beyond))


def _of_rows(side: Side, erring: Erring) -> Ways:
    """How the rows a side counts may be wrong before anything is asked of them."""
    if erring.reach is None or isinstance(side.of, Children):
        return NONE
    lacks, beyond = erring.reach.lacks_counted(side.of)
    tables = _tables_of(side.of) & frozenset(erring.reach.limits)
    if beyond:
        erring.beyond |= tables
    if lacks:
        erring.touched |= tables
    if not lacks:
        return NONE
    return FEWER if isinstance(side.of.table, str) else frozenset({"larger", "smaller"})


def _tables_of(of: Records) -> frozenset[str]:
    if isinstance(of.table, str):
        return frozenset({of.table})
    return frozenset({of.table.subject.table, of.table.held.table})


def _look_at(owner: Owner, erring: Erring) -> None:
    """Note the tables that say whose a row is, and do not reach the day."""
    for term in (owner.team, owner.worker):
        erring.of(term)
