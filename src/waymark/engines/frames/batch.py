"""Which sides share a statement: those that start from the same rows and belong to the same owners."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from waymark.dates import Period
from waymark.engines.frames import looking
from waymark.engines.frames.seeds import conditions, seeds_of
from waymark.measures.ownership import Owner
from waymark.measures.populations import Children, Population
from waymark.measures.shapes import Side


@dataclass(frozen=True)
class Question:
    """Sides of one population, whose rows belong to the same owners."""

    of: Population
    sides: tuple[Side, ...]
    owner: Owner

    @cached_property
    def speaks_of_start(self) -> bool:
        """Whether the first day of the period matters, and not only the last."""
        return looking.speaks_of_start((self.sides, self.owner))

    def as_asked(self, period: Period) -> Period:
        """The period as far as it matters: where only D does, all that end on D are one."""
        return period if self.speaks_of_start else Period(period.last, period.last)


@dataclass
class Batch:
    """A question, and which measure (by its place among those asked) each of its sides belongs to."""

    question: Question
    belongs: list[int] = field(default_factory=list)


def question_of(side: Side, owner: Owner) -> Question:
    """The question one side asks by itself."""
    return Question(side.of, (looking.tidied(side),), looking.tidied(owner))


def batches(asked: Sequence[Iterable[tuple[Side, Owner]]]) -> list[Batch]:
    """The sides of these measures in as few questions as can be."""
    together: dict[object, tuple[list[Side], list[int], Owner]] = {}
    for place, pairs in enumerate(asked):
        for side, owner in pairs:
            question = question_of(side, owner)
            sides, belongs, _ = together.setdefault(_rows_of(question), ([], [], question.owner))
            sides.append(question.sides[0])
            belongs.append(place)
    return [
        Batch(Question(sides[0].of, tuple(sides), owner), belongs)
        for sides, belongs, owner in together.values()
    ]


def _rows_of(question: Question) -> object:
    """What sides must have in common to start from the same rows."""
    of, side = question.of, question.sides[0]
    if isinstance(of, Children):
        seeded = all(seeds_of(condition) is not None for condition in conditions(side))
        return ("children", seeded, question.owner)
    wanted = (side.counts if side.counts is not None else side.meets) if of.one_per else None
    return (of.table_name, of.dated, of.one_per, of.first_by, wanted, question.owner)
