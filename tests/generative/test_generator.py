"""The generated histories reach every edge of every window, every term and every answer of every measure."""

from datetime import date
from functools import cache
from typing import get_args

import pytest

from generative.as_at_days import BY_REASON
from generative.compare import GROUPINGS
from generative.histories import History, history
from generative.possible import can_be_unknown
from generative.probes import PROBES
from generative.telling import shown_of, telling, to_show
from waymark.dates import PERIOD_TYPES, month_end
from waymark.engines.evaluator import By
from waymark.engines.reference import Reference, meaning
from waymark.engines.results import NOT_ALLOCATED
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.measures.shapes import Shape
from waymark.records import terms
from waymark.records.terms import Answer, Gather, GatherKind, Term

EACH = (*CATALOGUE, *PROBES)

every_measure = pytest.mark.parametrize("measure", EACH, ids=lambda measure: measure.slug)


@every_measure
def test_every_measure_says_yes_no_and_where_it_can_unknown(measure: Measure) -> None:
    assert to_show(measure) - shown_of(measure) == set()


@every_measure
def test_a_measure_that_cannot_be_unknown_never_is(measure: Measure) -> None:
    assert can_be_unknown(measure) or "unknown" not in shown_of(measure)


@every_measure
def test_every_measure_is_compared_by_every_grouping(measure: Measure) -> None:
    """Of the histories compared one after another each is summed by the next grouping."""
    assert len(telling(measure)) >= len(GROUPINGS)


def test_every_period_type_and_kind_of_as_at_day_is_compared() -> None:
    compared = [one for measure in EACH for one in telling(measure)]
    assert {one.kind for one in compared} == set(PERIOD_TYPES)
    days = {one.as_at for one in compared}
    assert all(days & {date.fromisoformat(day) for day in some} for some in BY_REASON.values())
    assert any(day == month_end(day) for day in days)
    assert any(day != month_end(day) for day in days)
    assert any((day.month, day.day) == (2, 29) for day in days)


def test_every_shape_is_a_measures_or_a_probes() -> None:
    assert {type(measure.shape) for measure in EACH} == set(get_args(Shape))


@pytest.mark.parametrize("by", ["team", "worker"])
def test_rows_belong_to_several_teams_and_workers_and_to_nobody(by: By) -> None:
    groups: set[str | None] = set()
    for one in map(history, range(2)):
        groups |= groups_of(one, by)
    assert {None, NOT_ALLOCATED} < groups
    assert len(groups) > 4


def groups_of(one: History, by: By) -> set[str | None]:
    """The teams or workers that some figure of the history is shown for."""
    asked = [(fitted, one.period) for fitted in one.fitted()]
    return {group for sums in Reference(one.extract).totals(asked, by).values() for group in sums}


ONLY: dict[type[Term], set[object]] = {
    terms.Always: {True},
    terms.IsMissing: {True, False},
    terms.Known: {True, False},
    terms.Except: {True, False},
    terms.IfKnown: {True, None},
    terms.ThisChild: {"known"},
    terms.Const: {"known"},
    terms.AsAt: {"known"},
    terms.PeriodStart: {"known"},
}
"""What a term can say, where it cannot say everything its kind can."""


@cache
def asked() -> dict[object, set[object]]:
    """By term, and by kind of gathering, what it said when measures and probes were asked."""
    said: dict[object, set[object]] = {}

    class Listening(meaning.Meaning):
        def of(self, term: Term, at: meaning.At) -> object:
            value = super().of(term, at)
            answer = value if isinstance(value, bool) else None if value is None else "known"
            said.setdefault(type(term), set()).add(answer)
            if isinstance(term, Gather):
                said.setdefault(term.kind, set()).add(answer)
            return value

    for one in (one for measure in EACH for one in telling(measure)):
        reference = Reference(one.extract)
        reference._meaning = Listening(reference._data)
        for fitted in one.fitted():
            reference.rows(fitted, one.period)
    return said


def leaves(kind: type[Term]) -> set[type[Term]]:
    """The kinds of term in the language that are not kinds of other terms."""
    below = {one for one in kind.__subclasses__() if one.__module__ == terms.__name__}
    return set().union(*(leaves(one) for one in below)) if below else {kind}


@pytest.mark.parametrize("kind", sorted(leaves(Term), key=lambda kind: kind.__name__))
def test_every_term_is_asked_and_says_all_that_it_can(kind: type[Term]) -> None:
    every = {True, False, None} if issubclass(kind, Answer) else {"known", None}
    assert asked()[kind] >= ONLY.get(kind, every)


@pytest.mark.parametrize("kind", get_args(GatherKind))
def test_every_kind_of_gathering_is_asked(kind: str) -> None:
    every = {"any": {True, False}, "count": {"known"}, "distinct": {"known"}}
    assert asked()[kind] == every.get(kind, {"known", None})
