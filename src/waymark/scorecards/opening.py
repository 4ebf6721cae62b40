"""From a load to a scorecard's source: who evaluates it, and what was marked and imported beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from waymark.engines.frames import Frames
from waymark.scorecards.breaks import breaks_of
from waymark.scorecards.history import imported_history
from waymark.scorecards.imported import ImportedFigures, NothingImported
from waymark.scorecards.scorecard import Source
from waymark.scorecards.teams import team_titles
from waymark.store import Store
from waymark.store.authorities import folder_of
from waymark.store.breaks import breaks_in
from waymark.store.links import in_force
from waymark.store.load import Load
from waymark.store.steps import steps_in

STATEMENTS = ".statements"
"""Where the store keeps compiled statements: made from declarations alone, safe to delete."""


@contextmanager
def source_of(store: Store, load: Load, statements: Path | None = None) -> Iterator[Source]:
    """
    The load as a source of figures, its files checked against their hashes, open until done with.

    `statements` is where compiled statements are kept, the store's own folder unless another is named.
    Raises StoreDamaged.
    """
    extract = store.extract(load)
    folder = folder_of(store.root, load.authority)
    history = imported_history(store.root, load.authority)
    with Frames(extract, statements or store.root / STATEMENTS) as frames:
        yield Source(
            load.authority,
            load.load_id,
            load.as_at,
            extract,
            frames,
            ImportedFigures(history, extract) if history.figures else NothingImported(),
            team_titles(extract),
            load.derived,
            load.limits,
            breaks=breaks_of(extract, breaks_in(folder)),
            steps=tuple(steps_in(folder)),
            said=tuple(in_force(store.said(load.authority))),
        )
