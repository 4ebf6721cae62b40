"""
A sheet's own XML followed element by element: exact, and slow.

It says how far the sheet goes (whatever its `<dimension>` claims), how many of its rows hold something,
and which cells are errors, formulas that were never worked out, merged, or in hidden rows.
"""

from __future__ import annotations

import zipfile
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from waymark.intake.workbooks.package import Attributes, feed, local, plain_parser
from waymark.intake.workbooks.references import merge_of, place_of
from waymark.intake.workbooks.sheet import Doubt, Merge

_MOST_NOTED = 100_000
"""Doubtful cells of one sheet. A sheet with more is not a table."""


@dataclass
class Scan:
    """
    What the pass found: rows as Excel numbers them, columns from 0.

    `last_row`, `last_column` and `cells` are of cells with a value of any kind, errors included;
    `filled_rows` are the rows in which something is said, `last_filled` the last of them.
    """

    last_row: int = 0
    last_column: int = -1
    cells: int = 0
    filled_rows: int = 0
    last_filled: int = 0
    doubts: list[Doubt] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)


def watch(archive: zipfile.ZipFile, member: str) -> Scan:
    """The sheet in that member of the workbook's zip. Raises what `package_of` raises."""
    watcher = Watcher(Scan(), blank_strings(archive))
    feed(archive, member, watcher.parser)
    watcher.end_row()
    return watcher.found


def blank_strings(archive: zipfile.ZipFile) -> frozenset[str]:
    """The places, as cells refer to them, of the workbook's shared strings that hold no text."""
    if "xl/sharedStrings.xml" not in archive.namelist():
        return frozenset()
    texts: list[bool] = []
    parser, inside = plain_parser(), [False]

    def start(name: str, _: Attributes) -> None:
        if local(name) == "si":
            texts.append(False)
        inside[0] = local(name) == "t"

    def data(text: str) -> None:
        if inside[0] and texts and not text.isspace():
            texts[-1] = True

    def end(_: str) -> None:
        inside[0] = False

    parser.StartElementHandler, parser.CharacterDataHandler, parser.EndElementHandler = start, data, end
    feed(archive, "xl/sharedStrings.xml", parser)
    return frozenset(str(place) for place, said in enumerate(texts) if not said)


class Watcher:
    """Follows the elements of one sheet, and listens to text only where what it says matters."""

    def __init__(self, found: Scan, blank_strings: AbstractSet[str] = frozenset()) -> None:
        self.found = found
        self.parser = plain_parser()
        self.parser.StartElementHandler = self.start
        self._blank = blank_strings
        self._row, self._column, self._kind = 0, -1, ""
        self._row_filled = self._valued = False
        self._formula: list[str] | None = None
        self._value: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        name = local(name)
        if name == "c":
            self._end_cell()
            self._start_cell(attributes)
        elif name in ("v", "t"):
            self._start_value()
        elif name == "row":
            self.end_row()
            self._start_row(attributes)
        elif name == "f":
            self._formula = self._listen()
        elif name == "mergeCell":
            merge = merge_of(attributes.get("ref", ""))
            if merge:
                self.found.merged.append(merge)

    def end_row(self) -> None:
        """Count the row that has ended."""
        self._end_cell()
        if self._row_filled:
            self.found.filled_rows += 1
            self.found.last_filled = max(self.found.last_filled, self._row)
        self._row_filled = False

    def _start_row(self, attributes: Attributes) -> None:
        self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = -1
        if attributes.get("hidden") in ("1", "true"):
            self.found.hidden_rows.append(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        place = place_of(attributes.get("r", ""))
        self._column = place[1] if place else self._column + 1
        self._kind = attributes.get("t", "n")

    def _start_value(self) -> None:
        if not self._valued:
            self._valued = True
            self.found.cells += 1
            self.found.last_column = max(self.found.last_column, self._column)
            self.found.last_row = max(self.found.last_row, self._row)
        if self._value is None and (not self._row_filled or self._formula is not None or self._kind == "e"):
            self._value = self._listen()
        elif self._value is not None:
            self._hear(self._value)

    def _listen(self) -> list[str]:
        heard: list[str] = []
        self._hear(heard)
        return heard

    def _hear(self, heard: list[str]) -> None:
        self.parser.CharacterDataHandler = heard.append
        self.parser.EndElementHandler = self._stop_listening

    def _stop_listening(self, _: str) -> None:
        self.parser.CharacterDataHandler = self.parser.EndElementHandler = None

    def _end_cell(self) -> None:
        if self._value is not None or self._formula is not None:
            self._judge("".join(self._value or []).strip(), self._formula)
        self._value = self._formula = None
        self._valued = False

    def _judge(self, value: str, formula: list[str] | None) -> None:
        if self._kind == "e":
            self._doubt("error-cell", value)
        elif formula is not None and not value and self._kind != "str":
            self._doubt("formula-without-value", "=" + "".join(formula))
        elif value and not (self._kind == "s" and value in self._blank):
            self._row_filled = True

    def _doubt(self, rule: str, said: str) -> None:
        if len(self.found.doubts) < _MOST_NOTED:
            self.found.doubts.append(Doubt(self._row, self._column, rule, said))
