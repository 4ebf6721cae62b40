"""The made-up authority that the tests of the application read, and its store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from waymark.store import Store
from waymark.synthetic import AUTHORITY, synthesise

AS_AT = date(2018, 10, 31)

MADE = "WAYMARK_MADE_UP"
"""Names a folder in which the store is made already: for many runs of few tests."""


def make_store(folder: Path) -> None:
    """The extract and its store, beside each other in that folder."""
    from waymark.cli.loading import load_extract

    synthesise(folder / "extract", AS_AT, children=160, years=2, seed=5)
    load_extract(folder / "extract", AS_AT, AUTHORITY, Store(folder / "store"), lambda _: None)
