"""
A sheet's rows, kept by column: a fifth of the memory that a list of text for each row would take.

Beside each cell's text stands what it was in the workbook (one letter, see `cells`), because a number in
a column of dates is a day only where the cell holds a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import pyarrow as pa

CHUNK = 10_000


@dataclass(frozen=True)
class Block:
    """Some rows that follow one another: for each column its text, and its cells' kinds."""

    columns: list[pa.Array]
    kinds: list[bytes]
    height: int

    def rows(self) -> list[list[str]]:
        """The rows as lists of text."""
        if not self.columns:
            return [[] for _ in range(self.height)]
        return [list(row) for row in zip(*(c.to_pylist() for c in self.columns), strict=True)]


class Rows(Sequence[Sequence[str]]):
    """The rows of a sheet in order, every one as wide as the sheet."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._height = sum(block.height for block in blocks)

    def __len__(self) -> int:
        return self._height

    def __iter__(self) -> Iterator[list[str]]:
        for block in self._blocks:
            yield from block.rows()

    @overload
    def __getitem__(self, place: int) -> Sequence[str]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Sequence[str]]: ...

    def __getitem__(self, place: int | slice) -> Sequence[str] | Sequence[Sequence[str]]:
        if isinstance(place, slice):
            return self._slice(*place.indices(self._height))
        return self._row(place if place >= 0 else self._height + place)

    def kinds(self, start: int, stop: int, column: int) -> bytes:
        """What the column's cells are, from row `start` (from 0) up to but not with `stop`."""
        found, first = b"", 0
        for block in self._blocks:
            if first < stop and first + block.height > start:
                found += block.kinds[column][max(0, start - first) : stop - first]
            first += block.height
        return found

    def _slice(self, start: int, stop: int, step: int) -> list[list[str]]:
        found: list[list[str]] = []
        first = 0
        for block in self._blocks:
            if first < stop and first + block.height > start:
                found += block.rows()[max(0, start - first) : stop - first]
            first += block.height
        return found[::step]

    def _row(self, place: int) -> list[str]:
        for block in self._blocks:
            if place < block.height:
                return [column[place].as_py() for column in block.columns]
            place -= block.height
        raise IndexError("The sheet has no such row.")
