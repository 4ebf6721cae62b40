"""
Which column of a file is which: matched on the heading, never on position.

Upper and lower case, spaces, non-breaking spaces, line breaks, curly quotation marks, a byte order mark
and a schema prefix (`ssd_development.`) do not matter. Nothing is matched by likeness: a near miss is
only suggested.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from waymark.intake.dark import in_words
from waymark.intake.problems import Findings
from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import ALL

_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff-]+")
_QUOTES_AND_DASHES = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—−", "-")}
)
"""What word processors put for the marks on a keyboard."""

_NEAR, _VERY_NEAR = 0.8, 0.92
"""How like a column's name a heading must be to be asked about: one that must be there, and any other."""

MOST_COLUMNS = 16_384
"""As many as a sheet of Excel has."""


@dataclass(frozen=True)
class Heading:
    """
    One column of a file: its place, the heading as written, and what it is (None: not ours).

    `said` is that the council has said so.
    """

    place: int
    text: str
    spec: ColumnSpec | None
    said: bool = False


@lru_cache(10_000)
def plain(heading: str) -> str:
    """
    The heading without what does not matter.

    >>> plain(" SSD_Development.pers person\\u00a0ID ")
    'pers_person_id'
    """
    straight = heading.translate(_QUOTES_AND_DASHES)
    words = _SPACES.sub(" ", straight).strip(" \"'[]").lower()
    return words.replace(" ", "_").rsplit(".", 1)[-1].strip('[]"')


def table_called(stem: str) -> Table | None:
    """The table a file of that name holds, or None."""
    wanted = plain(stem)
    return next((t for t in ALL if wanted == t.source or wanted in t.aliases), None)


def headings_of(table: Table, cells: Sequence[str], meant: Mapping[str, str] | None = None) -> list[Heading]:
    """
    The columns of a file whose header line is `cells`.

    `meant` is what the council has said headings mean: the column by the extract's name, or "" for none.
    """
    names = [plain(cell) for cell in cells]
    found = [meaning_of(table, name, names, meant or {}) for name in names]
    said = {plain(heading) for heading in meant or {}}
    return [
        Heading(place, cell.strip(), spec, names[place] in said)
        for place, (cell, spec) in enumerate(zip(cells, found, strict=True))
    ]


def heading_names(headings: Sequence[Heading]) -> list[str]:
    """The names of the typed columns these headings become; what is not ours is kept under `extra.`"""
    return [h.spec.name if h.spec else f"extra.{h.text or h.place + 1}" for h in headings]


def meaning_of(table: Table, name: str, names: Sequence[str], meant: Mapping[str, str]) -> ColumnSpec | None:
    """
    The column that the plain heading `name` means among the headings `names`.

    What the council has said comes first; an alias counts where the column's own name is not there too.
    """
    said = next((column for heading, column in meant.items() if plain(heading) == name), None)
    if said is not None:
        return next((spec for spec in table.specs if said in (spec.source, spec.name)), None)
    for spec, source in _named(table).get(name, ()):
        if name == source or source not in names:
            return spec
    return None


_Named = dict[str, list[tuple[ColumnSpec, str]]]

_NAMED: dict[int, tuple[Table, _Named]] = {}
"""
By the identity of a table: to hash all its columns would take longer than to look them up.

The table is held too, so that no other can come by its identity.
"""


def _named(table: Table) -> _Named:
    """The columns by each plain name they may go by, with the plain name of their own."""
    if id(table) not in _NAMED:
        named: _Named = {}
        for spec in table.specs:
            for name in dict.fromkeys(plain(word) for word in (spec.source, *spec.aliases)):
                named.setdefault(name, []).append((spec, plain(spec.source)))
        _NAMED[id(table)] = table, named
    return _NAMED[id(table)][1]


def recognised(table: Table, cells: Sequence[str], meant: Mapping[str, str] | None = None) -> int:
    """How many of these headings are columns of the table."""
    return sum(heading.spec is not None for heading in headings_of(table, cells, meant))


def check_headings(table: Table, headings: Sequence[Heading], findings: Findings, row: int = 1) -> bool:
    """
    Whether the table can be read under these headings on line `row`; what is wrong or left over is noted.

    A heading given twice is a question that nobody but the council can answer (outcome ask).
    """
    twice = _given_twice(headings)
    for heading in twice:
        findings.add("duplicate-heading", "ask", row=row, column=heading.text, value=heading.text)
    missing = missing_columns(table, headings)
    for spec in missing:
        _note_missing(table, spec, headings, findings, row)
    _note_extra(headings, findings, row)
    _suggest(table, headings, findings, row)
    return not twice and not missing


def undecided(findings: Findings) -> bool:
    """Whether the file asks which of two columns is meant."""
    return any(problem.rule == "duplicate-heading" for problem in findings.problems)


def missing_columns(table: Table, headings: Sequence[Heading]) -> list[ColumnSpec]:
    """The columns the file must have and does not: row id, child or parent id, start or event date."""
    given = {heading.spec.name for heading in headings if heading.spec}
    return [spec for spec in table.specs if _must_be_there(spec, table, given) and spec.name not in given]


def mandatory_specs(table: Table, given: set[str]) -> list[ColumnSpec]:
    """The columns that no row may leave blank; a parent's id only where the file has no child's."""
    return [s for s in table.specs if s.mandatory and s.name in given and not _spared(s, given)]


def _must_be_there(spec: ColumnSpec, table: Table, given: set[str]) -> bool:
    if spec.role == "child" and any(s.role == "parent" and s.name in given for s in table.specs):
        return False
    return (spec.mandatory or spec.role == "start") and not _spared(spec, given)


def _spared(spec: ColumnSpec, given: set[str]) -> bool:
    return spec.role == "parent" and "child" in given


def _given_twice(headings: Sequence[Heading]) -> list[Heading]:
    seen: set[str] = set()
    twice = []
    for heading in headings:
        if heading.spec and heading.spec.name in seen:
            twice.append(heading)
        elif heading.spec:
            seen.add(heading.spec.name)
    return twice


def _note_missing(
    table: Table, spec: ColumnSpec, headings: Sequence[Heading], findings: Findings, row: int
) -> None:
    remedy = f"Add the column {spec.source} to the extract and load again; until then the table is not used."
    likely = _nearest(spec, headings, _NEAR)
    if likely:
        remedy = f"Rename the heading {likely} to {spec.source} if that is what it holds, and load again."
    lost = in_words(table.name)
    findings.add(
        "mandatory-column-missing", "refuse", f"{remedy} {lost}".strip(), row=row, column=spec.source
    )


def _suggest(table: Table, headings: Sequence[Heading], findings: Findings, row: int) -> None:
    """Ask about each heading that is nearly that of a column which is not there."""
    missing = missing_columns(table, headings)
    given = {heading.spec.name for heading in headings if heading.spec}
    for spec in table.specs:
        near = _NEAR if spec in missing else _VERY_NEAR
        likely = _nearest(spec, headings, near) if spec.name not in given else ""
        if likely:
            remedy = f"Answer {spec.source} if that is what the column {likely} holds, or none."
            key, options = f"column:{table.source}.{likely}", (spec.source, "none")
            findings.add("column-meaning", "ask", remedy, row, likely, likely, key, options)


def _nearest(spec: ColumnSpec, headings: Sequence[Heading], near: float) -> str:
    """The heading among those that are no column of ours that is most like this column's name."""
    strangers = {plain(h.text): h.text for h in headings if h.spec is None and not h.said}
    close = get_close_matches(plain(spec.source), strangers, 1, near)
    return strangers[close[0]] if close else ""


def _note_extra(headings: Sequence[Heading], findings: Findings, row: int) -> None:
    for heading in headings:
        if heading.spec is None and heading.text:
            findings.add("extra-column", "flag", row=row, column=heading.text, value=heading.text)
