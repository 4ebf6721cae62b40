"""
Measures with one thing wrong.

Each `Mutant` is a measure as it would be worked out had one place of its declaration been written
differently: in its shape, in what the shape itself adds, or in the schedule of reviews it looks into.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mutation.changes import Change, changes, everywhere
from waymark.measures.availability import Fitted
from waymark.measures.measure import Measure
from waymark.measures.populations import Records, Schedule
from waymark.measures.schedules import schedules_in
from waymark.measures.shapes import Side

Sides = tuple[Side, ...]


@dataclass(frozen=True)
class Mutant:
    """What was changed, and the sides it makes; `schedules` are those written differently, by name."""

    says: str
    sides: Sides
    overdue: Side | None
    schedules: dict[str, Schedule] = field(default_factory=dict)

    def fitted(self, true: Fitted) -> Fitted:
        """The measure as fitted to an extract, had it been declared like this."""
        owners = [owner for _, owner in true.sides]
        overdue = (self.overdue, true.overdue[1]) if self.overdue and true.overdue else None
        return replace(true, sides=tuple(zip(self.sides, owners, strict=True)), overdue=overdue)


def mutants(measure: Measure) -> Iterator[Mutant]:
    """Every mutant of a measure that is worked out differently from the measure and from the others."""
    seen = {_asked(measure.sides, measure.overdue)}
    for mutant in (*_of_shape(measure), *_of_sides(measure), *_of_features(measure)):
        asked = _asked(mutant.sides, mutant.overdue)
        if asked not in seen:
            seen.add(asked)
            yield mutant
    yield from _of_schedules(measure)


def never_asked(measure: Measure) -> set[str]:
    """The changes to a shape that alter neither the figure nor what is overdue."""
    asked = _asked(measure.sides, measure.overdue)
    return {m.says for m in _of_shape(measure) if _asked(m.sides, m.overdue) == asked}


def _asked(sides: Sides, overdue: Side | None) -> object:
    """What an engine works out: of the population only which rows, and which one of several."""
    return tuple(_asked_of(side) for side in (*sides, overdue) if side is not None)


def _asked_of(side: Side) -> object:
    rows = (side.of.table_name, side.of.one_per, side.of.first_by) if isinstance(side.of, Records) else ()
    return (rows, side.counts, side.meets, side.weight, side.nested, side.kind)


def _of_shape(measure: Measure) -> Iterator[Mutant]:
    for says, shape in changes(measure.shape):
        changed = replace(measure, shape=shape)
        try:
            yield Mutant(says, changed.sides, changed.overdue)
        except ValueError:  # a deadline in months cannot be declared at all
            continue


def _of_sides(measure: Measure) -> Iterator[Mutant]:
    """What the shape adds: the period, the comparison with D, unknown as no."""
    for says, sides in _changes_but(measure.sides, "of"):
        yield Mutant(f"sides{says}", sides, measure.overdue)
    if measure.overdue is not None:
        for says, overdue in _changes_but((measure.overdue,), "of"):
            yield Mutant(f"overdue{says}", measure.sides, overdue[0])


def _of_features(measure: Measure) -> Iterator[Mutant]:
    """What has a name, changed wherever the measure speaks of it."""
    for says, (sides, overdue) in everywhere((measure.sides, measure.overdue)):
        yield Mutant(says, sides, overdue)


def _changes_but(sides: Sides, left_alone: str) -> Iterator[Change]:
    """Changes to sides, other than to the population, which the shape has given its own."""
    return ((says, new) for says, new in changes(sides) if f"].{left_alone}" not in says[:8])


def _of_schedules(measure: Measure) -> Iterator[Mutant]:
    for schedule in schedules_in(measure.sides):
        for says, changed in changes(schedule):
            yield Mutant(f"{schedule.name}.{says}", measure.sides, measure.overdue, {schedule.name: changed})
