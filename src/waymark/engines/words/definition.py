"""The definition of a measure as lines a reader can check against the contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from waymark.engines.words.features import FEATURES, features_in
from waymark.engines.words.names import named
from waymark.engines.words.phrases import answer, span, spelt_out, value
from waymark.measures.measure import Measure
from waymark.measures.populations import Children, Population, Records, Schedule
from waymark.measures.shapes import (
    Breakdown,
    Change,
    Count,
    Deadline,
    Mean,
    Proportion,
    Rate,
    Ratio,
    Recent,
    Share,
    Stale,
)
from waymark.records import terms as t


@dataclass(frozen=True)
class Line:
    """One line of a definition; `level` 0 is a heading, deeper ones are conditions under it."""

    level: int
    text: str


@dataclass(frozen=True)
class Part:
    """A line with the conditions under it."""

    text: str
    parts: tuple[Part, ...]


def outline_of(measure: Measure) -> tuple[Part, ...]:
    """The definition as an outline: each heading with its conditions, and theirs."""
    return _outline(definition_of(measure), 0)


def _outline(lines: list[Line], level: int) -> tuple[Part, ...]:
    tops = [place for place, line in enumerate(lines) if line.level == level]
    return tuple(
        Part(lines[top].text, _outline(lines[top + 1 : end], level + 1))
        for top, end in pairwise([*tops, len(lines)])
    )


def definition_of(measure: Measure) -> list[Line]:
    """What is counted, and of which how many, condition by condition. D is the as-at day."""
    return [*_lines(measure), *_spelt_out(measure)]


def _spelt_out(measure: Measure) -> Iterator[Line]:
    """What each name in the definition stands for."""
    named_here = features_in(measure.shape)
    if named_here:
        yield Line(0, "In this definition")
    for name, term in named_here:
        yield Line(1, f'"{_capital(name)}": {spelt_out(term)}')


def _lines(measure: Measure) -> Iterator[Line]:
    shape = measure.shape
    match shape:
        case Ratio(over, under, over_weight, under_weight):
            yield from _population("Denominator", under, under_weight)
            yield from _population("Numerator", over, over_weight)
        case Rate(of, people, weight, per):
            yield from _population("Denominator", people, weight)
            yield from _population("Numerator", of)
            yield Line(0, f"The rate is for every {per:,} people")
        case Breakdown(of, by):
            yield from _population("Counts", of)
            yield from _kinds(by)
        case Change(now, before, weight):
            yield from _population("Denominator, as it was", before, weight)
            yield from _population("Numerator: less that, as it is now", now, weight)
        case Share(of, counts, meets, weight):
            yield Line(0, f"Denominator: {value(weight)} of {of.name}, where all of these are so")
            yield from _conditions(counts, 1)
            yield Line(0, f"Numerator: {value(weight)} of those for whom all of these are so")
            yield from _conditions(meets, 1)
        case Count(of):
            yield from _population("Counts", of)
        case Proportion(of, meets):
            yield from _population("Denominator", of)
            yield Line(0, "Numerator: of these, those for whom all of these are so")
            yield from _conditions(meets, 1)
        case Recent(of, last, within):
            yield from _population("Denominator", of)
            yield Line(0, f"Numerator: of these, those for whom D is within {span(within)} of")
            yield Line(1, _capital(value(last)))
        case Stale(of, last, within):
            yield from _population("Denominator", of)
            yield Line(
                0, f"Numerator: of these, those for whom D is more than {span(within)} after, or never"
            )
            yield Line(1, _capital(value(last)))
        case Deadline(of, starts, stops, within):
            yield from _population("Denominator", of)
            yield Line(0, f"Numerator: of these, those completed within {span(within)}")
            yield Line(1, f"From {value(starts)} (day 0) to {value(stops)}")
        case Mean(of, mean_of):
            yield from _population("Denominator", of)
            yield Line(0, f"Numerator: the sum of {value(mean_of)}; those with none are left out")


def _kinds(by: t.Term) -> Iterator[Line]:
    """What decides of which kind a row is: a column, or the first of some conditions that is so."""
    if not isinstance(by, t.Choose):
        yield Line(0, f"Each is of a kind: {value(by)}")
        return
    yield Line(0, "Each is of the first of these kinds that fits")
    while isinstance(by, t.Choose):
        yield Line(1, f"{_capital(value(by.then))}: {answer(by.when)}")
        by = by.otherwise
    fixed = isinstance(by, t.Const)
    yield Line(1, f"{_capital(value(by))}: otherwise" if fixed else f"Otherwise {value(by)}")


def _population(role: str, of: Population, weight: t.Term | None = None) -> Iterator[Line]:
    weighed = f"{value(weight)} of " if weight is not None else ""
    yield Line(0, f"{role}: {weighed}{of.name}")
    if isinstance(of, Records) and isinstance(of.table, Schedule):
        yield from _schedule(of.table)
    if isinstance(of, Records) and of.dated is not None:
        yield Line(1, f"{_capital(value(of.dated))} falls in the period")
    yield from _conditions(of.meets, 1, of.meets)
    if isinstance(of, Records) and of.one_per:
        keys = " and ".join(value(column) for column in of.one_per)
        yield Line(1, f"Each counts once for {keys}")
    if isinstance(of, Children):
        yield Line(1, "Each child counts once")


def _schedule(schedule: Schedule) -> Iterator[Line]:
    first, *later = schedule.gaps
    yield Line(1, f"The first is due {span(first)} after {value(schedule.starts)}")
    for number, gap in enumerate(later, start=2):
        which = "each next" if number == len(schedule.gaps) else "the second"
        yield Line(1, f"{_capital(which)} is due {span(gap)} after the one before was held")
    if not isinstance(schedule.counts, t.Always):
        yield Line(1, f"Only reviews for which {answer(schedule.counts)}; those of one day are one")


def _all_of(parts: tuple[t.Answer, ...], level: int, defining: t.Answer | None = None) -> Iterator[Line]:
    for part in named(parts, defining):
        if isinstance(part, str):
            yield Line(level, _capital(part))
        else:
            yield from _conditions(part, level)


def _conditions(meets: t.Answer, level: int, defining: t.Answer | None = None) -> Iterator[Line]:
    match meets:
        case t.Always():
            return
        case _ if meets in FEATURES:
            yield Line(level, _capital(answer(meets)))
        case t.And(parts):
            yield from _all_of(parts, level, defining)
        case t.Or(parts) if any(isinstance(part, t.And | t.Gather) for part in parts):
            yield Line(level, "Any one of these is so")
            for part in parts:
                yield from _alternative(part, level + 1)
        case t.Known(of) if isinstance(of, t.And | t.Or):
            yield from _conditions(of, level)
        case t.Gather(kind="any", where=t.And(parts)) as gather:
            yield Line(level, f"{_capital(_there_is(gather))}, for which all of these are so")
            yield from _all_of(parts, level + 1)
        case t.Not(t.Gather(kind="any", where=t.And(parts)) as gather):
            yield Line(level, f"{_capital(_there_is_no(gather))}, for which all of these are so")
            yield from _all_of(parts, level + 1)
        case t.Except(of) | t.Not(t.Known(of)) if isinstance(of, t.And | t.Gather):
            yield from _left_out(of, level)
        case _:
            yield Line(level, _capital(answer(meets)))


def _alternative(part: t.Answer, level: int) -> Iterator[Line]:
    said = list(named(t.parts_of(t.And, part)))
    if len(said) == 1 and isinstance(said[0], str):
        yield Line(level, _capital(said[0]))
    elif isinstance(part, t.And):
        yield Line(level, "All of these are so")
        yield from _conditions(part, level + 1)
    else:
        yield from _conditions(part, level)


def _left_out(of: t.Answer, level: int) -> Iterator[Line]:
    said = list(named(t.parts_of(t.And, of)))
    if len(said) == 1 and isinstance(said[0], str):
        yield Line(level, f"Not {said[0]}")
    else:
        yield Line(level, "Leaving out those for whom all of these are so")
        yield from _conditions(of, level + 1)


def _there_is_no(gather: t.Gather) -> str:
    return answer(t.Not(t.Gather("any", gather.table, gather.on, gather.to, t.ALWAYS)))


def _there_is(gather: t.Gather) -> str:
    return answer(t.Gather("any", gather.table, gather.on, gather.to, t.ALWAYS))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
