"""
Official figures that an analyst has imported, kept in `official.json` with the SHA-256 of what it says.

They are of every authority, so the store keeps them once. What an earlier import said of the same place,
year and number is replaced by what the newer release says, and how many numbers were revised is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place

OFFICIAL = "official.json"

Numbers = Mapping[tuple[str, int, str], str]
"""By part, reporting year and code of the place: the number, or the symbol in its place, as written."""


@dataclass(frozen=True)
class Kept:
    """What an import changed: numbers that are new, those revised, and those that were so already."""

    new: int
    revised: int
    same: int


def official_in(root: Path) -> dict[tuple[str, int, str], str]:
    """The numbers imported into the store; none where nothing was. Raises StoreDamaged."""
    path = root / OFFICIAL
    if not path.is_file():
        return {}
    return dict(_number(line) for line in read_sealed(path)["numbers"])


def keep_official(root: Path, numbers: Numbers) -> Kept:
    """
    Keep the numbers of a release. Importing one twice changes nothing, not even the file.

    Raises StoreNotWritten, StoreBusy and StoreDamaged.
    """
    with _kept(root), locked(root):
        before = official_in(root)
        new = sum(key not in before for key in numbers)
        same = sum(before.get(key) == text for key, text in numbers.items())
        if same < len(numbers):
            whole = ["\t".join(map(str, (*key, text))) for key, text in sorted({**before, **numbers}.items())]
            put_in_place(root, {OFFICIAL: sealed({"numbers": whole})})
    return Kept(new, len(numbers) - new - same, same)


def _number(line: str) -> tuple[tuple[str, int, str], str]:
    part, year, code, text = line.split("\t")
    return (part, int(year), code), text


def _kept(root: Path) -> AbstractContextManager[None]:
    return or_nothing(
        root, "The figures could not be kept in", "They are as they were.", "and import the release again."
    )
