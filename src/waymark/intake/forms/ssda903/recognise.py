"""
Which list of the return a CSV file holds: by its columns first, and by its name where they leave a doubt.

Every list has columns that no other has, such as DECOM and RNE. A file named after a list with at least
one of those is that list too, so that what it lacks is said by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from waymark.intake.csv_file import find_header
from waymark.intake.encodings import encoding_of, open_text
from waymark.intake.forms.ssda903.lists import LISTS, header
from waymark.intake.headings import headings_of, plain, table_called
from waymark.records.table import Table

_FIRST_LINES = 30
_SHARED = {"child", "sex", "born_on"}
"""Columns that several lists have."""

_OF_THE_HEADER = {"ethnicity", "upn", "is_mother", "baby_born_on"}

_SEPARATORS = re.compile(r"[,;\t|]")
_WORDS = {plain(spec.source) for table in LISTS for spec in table.specs if spec.name not in _SHARED}
"""The headings that show a line to be one of the return's: looked for before anything else, being quick."""

_NAMES = {
    "header": "header",
    "episodes": "episodes?",
    "reviews": "reviews?",
    "uasc": "uasc",
    "oc2": "oc2|outcomes?",
    "oc3": "oc3|care_?leavers?|leaving_?care",
    "ad1": "ad1|adoption",
    "missing": "missing",
    "placed_adoption": "(should_?be_?)?placed_?(for_?)?adoption|sbpfa",
    "prev_perm": "prev(ious)?_?perm(anence)?",
    "social_worker": "social_?workers?",
}
"""How councils name the file of each list, without `ssda903` and the year."""


def list_in(path: Path) -> Table | None:
    """The list of the return that the file holds, if it is one. Raises OSError where it cannot be read."""
    if path.suffix.lower() not in {".csv", ".txt"} or table_called(path.stem) is not None:
        return None
    lines = [line for line in _first_lines(path) if _WORDS & set(map(plain, _SEPARATORS.split(line)))]
    if not lines:
        return None
    counts = {table.name: _marks(table, lines) for table in LISTS}
    named = list_named(path.stem)
    if named is not None and counts[named.name]:
        return named
    best = max(LISTS, key=lambda table: counts[table.name])
    return best if counts[best.name] >= _enough(best) and _has_child(best, lines) else None


def list_named(stem: str) -> Table | None:
    """The list a file of this name should hold, such as `SSDA903_Episodes_2018`."""
    words = re.sub(r"(ssda)?_?903|20\d\d([-_ ]?(20)?\d\d(?!\d))?|[^a-z0-9]+", "_", stem.lower())
    words = re.sub(r"_+", "_", words).strip("_")
    pattern = "({})(_[0-9_]*)?"
    return next((t for t in LISTS if re.fullmatch(pattern.format(_NAMES[t.name]), words)), None)


def _enough(table: Table) -> int:
    """How many of its own columns show that a file is this list: two, where it has two."""
    own = len({spec.name for spec in table.specs} - _SHARED)
    return min(2, own)


def _first_lines(path: Path) -> list[str]:
    try:
        with open_text(path, encoding_of(path)) as stream:
            return list(islice(stream, _FIRST_LINES))
    except UnicodeDecodeError:
        return []


def _marks(table: Table, lines: Sequence[str]) -> int:
    """How many of the list's own columns the file has."""
    found = _found(table, lines)
    own = found & _OF_THE_HEADER if table is header else found - _SHARED
    return len(own)


def _has_child(table: Table, lines: Sequence[str]) -> bool:
    return "child" in _found(table, lines)


def _found(table: Table, lines: Sequence[str]) -> set[str]:
    heading = find_header(lines, table)
    if heading is None:
        return set()
    return {h.spec.name for h in headings_of(table, heading.cells) if h.spec}
