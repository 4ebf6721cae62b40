"""The ways a made-up authority can be written, by the names `waymark synthesise --write` takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waymark.synthetic.layout import COLUMNS
from waymark.synthetic.returns.annex_a import write_annex_a
from waymark.synthetic.story import Story
from waymark.synthetic.writing import write_tables

ALL = "all"
STANDARD = "ssd"


@dataclass(frozen=True)
class Writing:
    """What is written: the story as known on `as_at`, of the council of that code."""

    story: Story
    as_at: date
    authority: str


def _standard(folder: Path, of: Writing) -> dict[str, int]:
    return write_tables(folder, of.story)


def _annex_a(folder: Path, of: Writing) -> dict[str, int]:
    return write_annex_a(folder / "annex-a.xlsx", of.story, of.as_at, of.authority)


WAYS: dict[str, Callable[[Path, Writing], dict[str, int]]] = {
    STANDARD: _standard,
    "annex-a": _annex_a,
}
"""Each writes its files to a folder, and tells how many rows each table, list or module has."""

_OURS = re.compile(r"annex-a\.xlsx")


def written_by_us(name: str) -> bool:
    """Whether a file of that name may be one of ours, which we may replace."""
    return name.removesuffix(".csv") in COLUMNS or _OURS.fullmatch(name) is not None
