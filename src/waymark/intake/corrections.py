"""
Rows that were set aside, put right in a spreadsheet, and known by where they stand in their file.

Each carries the mark of the row as it was. A row whose mark is not that of the row now in its place is
another row: its correction is not used, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

FIXED = ("File", "Sheet", "Row", "Rule", "Column", "What to do", "Mark (leave as it is)")
"""The first headings of an exported sheet; the file's own follow."""


def mark_of(cells: Sequence[str]) -> str:
    """What tells this row from any other, whatever blank cells follow its last: a short text."""
    return "r-" + sha256("\x1f".join(_without_blank_end(cells)).encode("utf-8")).hexdigest()[:12]


def fitted(cells: Sequence[str], width: int) -> list[str]:
    """The cells as wide as the headings, or as far as they say something where that is further."""
    said = _without_blank_end(cells)
    return said + [""] * (width - len(said))


@dataclass
class Correction:
    """
    One row of the corrections: `line` is where it stands in them, `cells` what it now says.

    `met` is whether the row it corrects was found, by the end of reading.
    """

    file: str
    sheet: str
    row: int
    mark: str
    cells: tuple[str, ...]
    line: int
    within: str = ""
    met: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything of the row was put right."""
        return mark_of(self.cells) != self.mark


@dataclass
class Corrections:
    """Every correction, by the file and sheet of the row it corrects; `name` is their own file's."""

    name: str = ""
    by_place: Mapping[tuple[str, str], Mapping[int, Correction]] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, corrections: Iterable[Correction]) -> Corrections:
        """These corrections, of which the last counts where a row has two."""
        places: dict[tuple[str, str], dict[int, Correction]] = {}
        for one in corrections:
            places.setdefault((one.file, one.sheet), {})[one.row] = one
        return cls(name, places)

    def on(self, file: str, sheet: str) -> Mapping[int, Correction]:
        """The corrections of that sheet by the rows they correct."""
        return self.by_place.get((file, sheet), {})

    def unmet(self) -> list[Correction]:
        """Those that change a row which is no longer there."""
        every = [one for rows in self.by_place.values() for one in rows.values()]
        return [one for one in every if one.changed and not one.met]


def _without_blank_end(cells: Sequence[str]) -> list[str]:
    last = max((place for place, cell in enumerate(cells, start=1) if cell.strip()), default=0)
    return list(cells[:last])
