"""Whether two evaluators say the same of a history, record by record, and the least that shows otherwise."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, get_args

from generative.histories import History
from waymark.dates import Period, months_up_to, period_ending, previous_year_end
from waymark.engines.evaluator import By, Evaluator
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames
from waymark.measures.availability import Fitted, by_kind
from waymark.measures.shapes import Breakdown

Start = Callable[[Extract], Evaluator]
TIMES = int(os.environ.get("WAYMARK_SEEDS", "1"))
"""How many times as many histories to compare evaluators on; set WAYMARK_SEEDS for a long run."""
GROUPINGS: tuple[By, ...] = get_args(By)


def difference(history: History, one: Start, other: Start, by: Sequence[By] = GROUPINGS) -> str:
    """
    What the second evaluator says otherwise than the first of the rows behind every figure; "" if nothing.

    Of the measures the history was drawn for, a breakdown also by its kinds. The answer is for a person:
    measure, rows said only by the first (-) and only by the second (+).
    """
    fitted = history.fitted()
    with started(one, history) as first, started(other, history) as second:
        fitted += [_as_kinds(one) for one in fitted if isinstance(one.measure.shape, Breakdown)]
        found = [
            *_of_rows(history, fitted, first, second),
            *_of_totals(fitted, periods_of(history), first, second, by),
        ]
    return "\n".join(found)


@contextmanager
def started(engine: Start, history: History) -> Iterator[Evaluator]:
    """The evaluator on the history, and what it holds let go of afterwards."""
    evaluator = engine(history.extract)
    try:
        yield evaluator
    finally:
        if isinstance(evaluator, Frames):
            evaluator.close()


def _as_kinds(fitted: Fitted) -> Fitted:
    """The breakdown by kind, under a slug of its own."""
    measure = replace(fitted.measure, slug=f"{fitted.measure.slug} by kind")
    return replace(by_kind(fitted), measure=measure)


def rows_differ(history: History, one: Start, other: Start, fitted: Sequence[Fitted] | None = None) -> bool:
    """Whether any row behind any figure differs; stops at the first measure where one does."""
    with started(one, history) as first, started(other, history) as second:
        return any(_of_rows(history, fitted or history.fitted(), first, second))


def periods_of(history: History) -> list[Period]:
    """The history's own period, and the same kind of period at the month-end and year-end before."""
    days = (*months_up_to(history.as_at, 2), previous_year_end(history.as_at))
    return [period_ending(day, history.kind) for day in days]


def smallest(history: History, fails: Callable[[History], bool]) -> History:
    """The history with every row taken away that is not needed for the failure."""
    shrunk = history
    for size in (64, 16, 4, 1):
        for table in list(shrunk.rows):
            start = 0
            while start < len(shrunk.rows[table]):
                tried = _without(shrunk, table, start, size)
                shrunk, start = (tried, start) if fails(tried) else (shrunk, start + size)
    return shrunk


def explained(history: History, one: Start, other: Start) -> str:
    """The difference, and the smallest history that shows it for one measure, to fail a test with."""
    said = difference(history, one, other)
    fits = [f for f in history.fitted() if f"{f.measure.slug}, " in said][:1]
    small = smallest(history, lambda h: rows_differ(h, one, other, fits)) if fits else history
    return f"{small}\n\n{said}"


def _without(history: History, table: str, start: int, size: int) -> History:
    rows = history.rows[table]
    return history.with_rows({**history.rows, table: rows[:start] + rows[start + size :]})


def _of_rows(
    history: History, fitted: Iterable[Fitted], first: Evaluator, second: Evaluator
) -> Iterator[str]:
    for one in fitted:
        for what in ("rows", "overdue"):
            said = [getattr(evaluator, what)(one, history.period) for evaluator in (first, second)]
            yield from _shown(f"{one.measure.slug}, {what}", *said)


def _shown(title: str, first: list[Any], second: list[Any]) -> Iterator[str]:
    only_first, only_second = Counter(first) - Counter(second), Counter(second) - Counter(first)
    if only_first or only_second:
        yield title
        yield from (f"  - {row}" for row in only_first.elements())
        yield from (f"  + {row}" for row in only_second.elements())


def _of_totals(
    fitted: Sequence[Fitted],
    periods: Sequence[Period],
    first: Evaluator,
    second: Evaluator,
    groupings: Sequence[By],
) -> Iterator[str]:
    asked = [(one, period) for one in fitted for period in periods]
    for by in groupings:
        for what in ("totals", "overdue_totals"):
            said, also = (getattr(evaluator, what)(asked, by) for evaluator in (first, second))
            for key in sorted({*said, *also}):
                if _sums(said, key) != _sums(also, key):
                    yield f"{what} by {by} of {key}\n  - {_sums(said, key)}\n  + {_sums(also, key)}"


def _sums(sums: Any, key: Any) -> dict[Any, Any] | None:
    return dict(sums[key]) if key in sums else None
