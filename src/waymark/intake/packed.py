"""
Lists of a great many like things, kept packed: a million problems take tens of megabytes, not a thousand.

They are read one after another, as from any list. What is packed here is unpacked here, in the same
process: nothing from outside is ever unpacked.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, overload

BLOCK = 2_000
"""How many are packed together; fewer are kept as they are."""

_FAST = 1

T = TypeVar("T")


class Packed(Sequence[T], Generic[T]):
    """
    A list that can be added to and read: `row_of` gives the values of an item, `item_of` the item of values.

    It is equal to any list or tuple of the same items.
    """

    def __init__(
        self,
        row_of: Callable[[T], tuple[Any, ...]],
        item_of: Callable[[tuple[Any, ...]], T],
        items: Iterable[T] = (),
    ) -> None:
        self._row_of, self._item_of = row_of, item_of
        self._blocks: list[tuple[int, bytes]] = []
        self._last: list[tuple[Any, ...]] = []
        self._length = 0
        self.extend(items)

    def append(self, item: T) -> None:
        """Add one."""
        self.append_row(self._row_of(item))

    def append_row(self, row: tuple[Any, ...]) -> None:
        """Add one that is given by its values."""
        self._last.append(row)
        self._length += 1
        if len(self._last) >= BLOCK:
            self._pack()

    def extend(self, items: Iterable[T]) -> None:
        """Add all of these; those of another packed list without unpacking them."""
        if isinstance(items, Packed) and items._blocks:
            self._pack()
            self._blocks += items._blocks
            self._length += sum(count for count, _ in items._blocks)
            for row in items._last:
                self.append_row(row)
            return
        for item in items:
            self.append(item)

    def clear(self) -> None:
        """Let go of them all."""
        self._blocks, self._last, self._length = [], [], 0

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The values of each."""
        for _, block in self._blocks:
            yield from pickle.loads(zlib.decompress(block))
        yield from self._last

    def like(self, items: Iterable[T] = ()) -> Packed[T]:
        """Another list, packed in the same way, of these items."""
        return Packed(self._row_of, self._item_of, items)

    def __iter__(self) -> Iterator[T]:
        return map(self._item_of, self.rows())

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return list(self)[at]
        place = at + self._length if at < 0 else at
        if not 0 <= place < self._length:
            raise IndexError(at)
        return next(islice(self, place, None))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (list, tuple, Packed)) or len(other) != self._length:
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))

    def _pack(self) -> None:
        if self._last:
            self._blocks.append((len(self._last), zlib.compress(pickle.dumps(self._last, 5), _FAST)))
            self._last = []
