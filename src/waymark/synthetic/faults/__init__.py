"""
Plant the recording mistakes people make, in known cells, and list them.

Only faults that can be seen in the files are planted, each kind in its turn and at most one in a row.
`cells` has those of one cell, `columns` of the order of its dates, `rows` of whole rows and `stories` of
what rows say together.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.cells import CELLS
from waymark.synthetic.faults.columns import COLUMNS, HOLDING_UP
from waymark.synthetic.faults.extract import Extract
from waymark.synthetic.faults.fault import Fault, Kind, Planted
from waymark.synthetic.faults.rows import ROWS
from waymark.synthetic.faults.stories import STORIES

__all__ = ["HOLDING_UP", "KINDS", "Fault", "plant", "plant_some"]

KINDS: Mapping[str, Kind] = {**CELLS, **COLUMNS, **ROWS, **STORIES}
"""Every kind of fault with which an extract still loads, by name."""

_TRIES = 3
"""Times that every kind is tried in vain before the extract is held to have no room for more faults."""


def plant(folder: Path, rate: float, seed: int, as_at: date) -> list[Fault]:
    """Plant faults in about `rate` of the rows of the folder's standard tables; return them in order."""
    chance, extract = Chance(f"faults {seed}"), Extract.read(folder, as_at)
    rows = sum(len(sheet.rows) for sheet in extract)
    return _plant(folder, extract, min(rows, int(rows * rate + chance.fraction())), chance)


def plant_some(
    folder: Path, count: int, seed: int, as_at: date, kinds: Mapping[str, Kind] = KINDS
) -> list[Fault]:
    """Plant so many faults of these kinds in the folder, or fewer if there is no room; return them."""
    return _plant(folder, Extract.read(folder, as_at), count, Chance(f"faults {seed}"), kinds)


def _plant(
    folder: Path, extract: Extract, count: int, chance: Chance, kinds: Mapping[str, Kind] = KINDS
) -> list[Fault]:
    planted: list[tuple[str, Planted]] = []
    deck, in_vain = list[str](), 0
    while len(planted) < count and in_vain < _TRIES * len(kinds):
        deck = deck or list(kinds)
        name = deck.pop(chance.between(0, len(deck) - 1))
        found = kinds[name].plant(extract, chance)
        in_vain = in_vain + 1 if found is None else 0
        if found is not None:
            planted.append((name, found))
    extract.write(folder)
    return _listed(extract, planted, kinds)


def _listed(extract: Extract, planted: list[tuple[str, Planted]], kinds: Mapping[str, Kind]) -> list[Fault]:
    """The faults with the lines their rows have come to stand on, in the order of files and lines."""
    lines = {id(row): line for sheet in extract for line, row in enumerate(sheet.rows, start=2)}
    faults = [
        Fault(
            one.sheet.file,
            lines[id(one.row)],
            one.column,
            kind,
            kinds[kind].rule,
            lines[id(one.second)] if one.second else None,
            kinds[kind].also,
            tuple((sheet.file, lines[id(row)]) for sheet, row in one.beside),
        )
        for kind, one in planted
    ]
    return sorted(faults, key=lambda fault: (fault.file, fault.row, fault.column))
