"""The comparison between evaluators notices every mistake we know how to make."""

from functools import cache
from typing import Any

import pytest

from generative.compare import difference, explained
from generative.faults import FAULTS
from generative.histories import History, history
from waymark.engines.extract import Extract
from waymark.engines.reference import Reference
from waymark.engines.reference.meaning import At, Meaning
from waymark.engines.results import Flagged
from waymark.records.terms import AtMost, Before, Term

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


def test_a_failure_shows_the_few_rows_that_matter() -> None:
    """An evaluator to whom the last day is a day too late, held against the reference."""
    drawn = next(one for one in map(history_of, range(20)) if difference(one, Reference, TooStrict))
    story, said = explained(drawn, Reference, TooStrict).split("\n\n")
    assert story.startswith(f"seed {drawn.seed}: as at")
    assert len(story.splitlines()) <= 5
    assert "  - Flagged(" in said
    assert "  + Flagged(" in said


class TooStrict(Reference):
    """Reads "on or before" as "before"."""

    def __init__(self, extract: Extract) -> None:
        super().__init__(extract)
        self._meaning = _StrictMeaning(self._data)


class _StrictMeaning(Meaning):
    def of(self, term: Term, at: At) -> Any:
        return super().of(Before(term.left, term.right) if isinstance(term, AtMost) else term, at)


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
