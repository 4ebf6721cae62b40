"""From the store to a scorecard's source: which authority, which load, and who evaluates it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from waymark.cli.options import default_store
from waymark.cli.output import say
from waymark.engines.frames import Frames
from waymark.scorecards.breaks import breaks_of
from waymark.scorecards.definition import Definition
from waymark.scorecards.history import imported_history
from waymark.scorecards.imported import ImportedFigures, NothingImported
from waymark.scorecards.scorecard import Source
from waymark.scorecards.teams import team_titles
from waymark.store import Store
from waymark.store.authorities import folder_of
from waymark.store.breaks import breaks_in
from waymark.store.links import in_force
from waymark.store.steps import steps_in

STATEMENTS = ".statements"
"""Where the store keeps compiled statements: made from declarations alone, safe to delete."""


@contextmanager
def open_source(
    store_folder: Path | None, authority: str | None, as_at: date, load_id: str | None = None
) -> Iterator[Source]:
    """
    The load that answers for the authority on the day, its files checked against their hashes.

    Raises the store's errors: no store, no load by that day, damaged files.
    """
    store = Store(store_folder or default_store())
    if load_id is not None:
        load = store.load(load_id, authority)
    else:
        load = store.newest(authority or store.sole_authority(), as_at)
    extract = store.extract(load)
    folder = folder_of(store.root, load.authority)
    with Frames(extract, store.root / STATEMENTS) as frames:
        history = imported_history(store.root, load.authority)
        imported = ImportedFigures(history, extract) if history.figures else NothingImported()
        yield Source(
            load.authority,
            load.load_id,
            load.as_at,
            extract,
            frames,
            imported,
            team_titles(extract),
            load.derived,
            load.limits,
            breaks=breaks_of(extract, breaks_in(folder)),
            steps=tuple(steps_in(folder)),
            said=tuple(in_force(store.said(load.authority))),
        )


def named_by(definition: Definition, store_folder: Path | None) -> str | None:
    """
    The authority a definition names, or None where it names none.

    Where the store holds only one, and not that one, the one it holds is meant (contract, section 3:
    the authority may be left out), and that is said.
    """
    held = Store(store_folder or default_store()).authorities()
    if definition.authority and len(held) == 1 and definition.authority not in held:
        say(f"The definition is for {definition.authority}; the store holds only {held[0]}, shown here.")
        return held[0]
    return definition.authority or None


def problems_of(store_folder: Path | None, source: Source) -> list[dict[str, Any]]:
    """The problems listed when the source's load was made."""
    store = Store(store_folder or default_store())
    return store.problems(store.load(source.load_id, source.authority))
