"""The ways a made-up authority can be written, by the names `waymark synthesise --write` takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waymark.synthetic.layout import COLUMNS
from waymark.synthetic.returns.annex_a import write_annex_a
from waymark.synthetic.returns.cin_census import write_cin_census
from waymark.synthetic.returns.ssda903 import write_ssda903, write_ssda903_xml
from waymark.synthetic.story import Story
from waymark.synthetic.writing import write_tables

ALL = "all"
STANDARD = "ssd"


@dataclass(frozen=True)
class Writing:
    """What is written: the story as known on `as_at`, of the council of that code, over those years."""

    story: Story
    as_at: date
    authority: str
    years: int


def _standard(folder: Path, of: Writing) -> dict[str, int]:
    return write_tables(folder, of.story)


def _annex_a(folder: Path, of: Writing) -> dict[str, int]:
    return write_annex_a(folder / "annex-a.xlsx", of.story, of.as_at, of.authority)


def _ssda903(folder: Path, of: Writing) -> dict[str, int]:
    # so many years back from any day reach into one reporting year more
    return write_ssda903(folder, of.story, of.as_at, of.years + 1)


def _ssda903_xml(folder: Path, of: Writing) -> dict[str, int]:
    return write_ssda903_xml(folder, of.story, of.as_at, of.years + 1)


def _cin_census(folder: Path, of: Writing) -> dict[str, int]:
    return write_cin_census(folder, of.story, of.as_at)


WAYS: dict[str, Callable[[Path, Writing], dict[str, int]]] = {
    STANDARD: _standard,
    "annex-a": _annex_a,
    "ssda903": _ssda903,
    "ssda903-xml": _ssda903_xml,
    "cin-census": _cin_census,
}
"""Each writes its files to a folder, and tells how many rows each table, list or module has."""

_OURS = re.compile(r"annex-a\.xlsx|\d{4}-\d{2}/[a-z0-9_]+\.csv|(ssda903|cin-census)-\d{4}\.xml")


def written_by_us(path: str) -> bool:
    """Whether the file at that path in the folder of a way may be one of ours, which we may replace."""
    return path.removesuffix(".csv") in COLUMNS or _OURS.fullmatch(path) is not None
