"""
No wrong day is loaded unasked, and none is lost without a word, in generated columns of dates.

10,000 columns by default; `WAYMARK_DATE_COLUMNS` for more. The million was read once: see docs/proofs.md.
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import date

import pytest

from generative.dates.columns import KINDS, UNSEEN, Column, column
from generative.dates.reading import lost, read, wrongly_loaded

COLUMNS = int(os.environ.get("WAYMARK_DATE_COLUMNS", "10000"))
AS_AT = date(2018, 10, 31)


def test_no_wrong_day_is_loaded_unasked_and_none_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for seed in range(COLUMNS):
        made = column(seed)
        outcome = read(made)
        wrong, gone = wrongly_loaded(made, outcome), lost(made, outcome)
        counts.update({(made.kind, "columns"): 1, (made.kind, "asked"): outcome.asked})
        counts[made.kind, "cells"] += len(made.cells)
        counts[made.kind, "wrong"] += bool(wrong)
        assert not gone, (seed, made.kind, gone)
        assert made.kind == UNSEEN or not wrong, (seed, made.kind, wrong)
    with capsys.disabled():
        _print(counts)
    assert all(counts[kind, "columns"] for kind in KINDS)


def test_a_column_that_shows_no_order_is_always_asked_about() -> None:
    made = [one for one in map(column, range(2000)) if one.kind == "ambiguous" and _two_ways(one)]
    assert made
    assert all(read(one).asked for one in made)


def test_the_generator_would_catch_a_guess() -> None:
    """A reader that took every doubtful column as day first would load wrong days."""
    cells, days = ["03/04/2018"], [date(2018, 3, 4)]
    guessed = read(Column("ambiguous", ["2018-04-03"], [None], AS_AT))
    made = Column("ambiguous", [*cells], [*days], AS_AT)
    assert wrongly_loaded(made, guessed) == [("03/04/2018", date(2018, 3, 4), date(2018, 4, 3))]


def _two_ways(made: Column) -> bool:
    return any(day and day.day != day.month for day in made.days)


def _print(counts: Counter[tuple[str, str]]) -> None:
    print(f"\n{COLUMNS:,} columns of dates")  # noqa: T201
    for kind in KINDS:
        words = ", ".join(f"{counts[kind, what]:,} {what}" for what in ("columns", "cells", "asked", "wrong"))
        print(f"  {kind}: {words}")  # noqa: T201
