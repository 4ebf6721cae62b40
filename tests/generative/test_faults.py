"""The comparison between evaluators notices every mistake we know how to make."""

from functools import cache

import pytest

from generative.compare import difference
from generative.faults import FAULTS
from generative.histories import History, history
from waymark.engines.reference import Reference
from waymark.engines.results import Flagged

HISTORIES = 120
"""A planted fault must show on one of so many histories; most show on the first few."""

Answers = dict[tuple[str, str], list[Flagged]]


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen_in_the_records(name: str) -> None:
    for seed in range(HISTORIES):
        right = answers_to(seed)
        with pytest.MonkeyPatch.context() as patch:
            FAULTS[name](patch)
            if said_of(history_of(seed)) != right:
                return
    pytest.fail(f"Nobody would notice if {name}.")


def test_nothing_is_noticed_where_there_is_no_fault() -> None:
    for seed in range(5):
        assert difference(history_of(seed), Reference, Reference) == ""


@cache
def history_of(seed: int) -> History:
    return history(seed)


@cache
def answers_to(seed: int) -> Answers:
    return said_of(history_of(seed))


def said_of(drawn: History) -> Answers:
    """The rows of every measure and of what is overdue, in the order of the extract."""
    reference = Reference(drawn.extract)
    return {
        (one.measure.slug, what): getattr(reference, what)(one, drawn.period)
        for one in drawn.fitted()
        for what in ("rows", "overdue")
    }
