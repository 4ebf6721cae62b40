"""What the demonstration marked and published in past months, so that "as published" says something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from waymark.store import Store
from waymark.store.authorities import folder_of
from waymark.store.breaks import Break, mark_break
from waymark.store.ledger import publish
from waymark.store.steps import Step, mark_step
from waymark.synthetic import AUTHORITY

MEETINGS = 3
"""How many of the past months were published, each for a meeting of the board."""
AFTER = timedelta(days=19)
"""How long after the month's end a scorecard was published."""

STEPS = (Step("2025-09", "cp-visited-in-4-weeks", "Visits are planned in supervision", "Head of service"),)
BREAKS = (Break(date(2026, 4, 1), "audit-quality-score", "A new audit tool, which grades supervision too"),)


def mark_the_past(store: Path, definition: Path, progress: Callable[[str], None]) -> None:
    """Mark a step and a break, and publish the scorecards of the months before the newest."""
    folder = folder_of(store, AUTHORITY)
    for step in STEPS:
        mark_step(folder, step)
    for one in BREAKS:
        mark_break(folder, one)
    for load in Store(store).loads(AUTHORITY)[-MEETINGS - 1 : -1]:
        progress(f"Publishing the scorecard of {load.as_at:%B %Y}")
        _publish(store, definition, load.as_at)


def _publish(store: Path, definition: Path, as_at: date) -> None:
    """Publish a month from its own load, as it was done at the time."""
    from waymark.cli.source import open_source
    from waymark.scorecards.definition import read_definition
    from waymark.scorecards.ledger import frozen
    from waymark.scorecards.scorecard import build

    with open_source(store, AUTHORITY, as_at) as source:
        built = build(read_definition(definition), source, as_at)
        content, rows = frozen(
            built, source, as_at + AFTER, "Performance team", f"Improvement board, {as_at + AFTER:%B %Y}"
        )
    publish(folder_of(store, AUTHORITY), content, rows)
