"""
Somebody stands on every edge: a slip of a day or a sign in a measure is seen in the generated records.

Each comparison and each length of time in each measure is made slightly wrong, once at a time. The
histories are good enough while most such slips change some record's answer.
"""

import pytest

from generative.edges import Everything
from generative.histories import History, history
from generative.slips import Slip, slips_of
from waymark.engines.reference import Reference
from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted, by_kind, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.measures.shapes import Breakdown

HISTORIES = 60
"""A slip must be seen in one of so many histories about its measure; most are seen in the first few."""


def test_four_slips_in_five_are_seen(capsys: pytest.CaptureFixture[str]) -> None:
    fits = [fit(measure, Everything()) for measure in CATALOGUE]
    slips = [(one, slip) for one in fits if isinstance(one, Fitted) for slip in slips_of(one)]
    unseen = [(one.measure.slug, slip) for one, slip in slips if not is_seen(one, slip)]
    with capsys.disabled():
        print(f"\n{len(slips) - len(unseen)} of {len(slips)} slips are seen in {HISTORIES} histories each")  # noqa: T201
    assert len(unseen) <= len(slips) / 5, unseen


def is_seen(one: Fitted, slip: Slip) -> bool:
    wrong = slip.made_in(one)
    return any(answers(n, one) != said(n, wrong) for n in range(HISTORIES))


_DRAWN: dict[tuple[int, str], tuple[History, Reference]] = {}
_ANSWERS: dict[tuple[int, str], list[Flagged]] = {}


def drawn(seed: int, measure: Measure) -> tuple[History, Reference]:
    key = (seed, measure.slug)
    if key not in _DRAWN:
        one = history(seed, about=measure, whole=True)
        _DRAWN[key] = one, Reference(one.extract)
    return _DRAWN[key]


def answers(seed: int, one: Fitted) -> list[Flagged]:
    key = (seed, one.measure.slug)
    if key not in _ANSWERS:
        _ANSWERS[key] = said(seed, one)
    return _ANSWERS[key]


def said(seed: int, one: Fitted) -> list[Flagged]:
    """The rows of a measure (of a breakdown, by kind), and those overdue, in the order of the extract."""
    drawn_history, reference = drawn(seed, one.measure)
    period = drawn_history.period
    one = by_kind(one) if isinstance(one.measure.shape, Breakdown) else one
    return [*reference.rows(one, period), *reference.overdue(one, period)]
