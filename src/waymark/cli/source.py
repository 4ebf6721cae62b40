"""From the store to a scorecard's source: which authority, which load, and who evaluates it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from waymark.cli.options import default_store
from waymark.cli.output import say
from waymark.scorecards.definition import Definition
from waymark.scorecards.opening import source_of
from waymark.scorecards.scorecard import Source
from waymark.store import Store


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
    with source_of(store, load) as source:
        yield source


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
