"""Where on a chart there is room for words: clear of its lines, its marks and of other words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels from above."""

STEP = 3.0
"""How finely a line is walked along to see whether it runs through a box."""


class Room:
    """What is taken already: points along every line, and the boxes of words."""

    def __init__(self, lines: Iterable[Sequence[Point]], bounds: Box) -> None:
        self._taken = [point for line in lines for point in _along(line)]
        self._boxes: list[Box] = []
        self._bounds = bounds

    def first_free(self, wanted: Iterable[Box]) -> Box | None:
        """The first of the boxes that is free, which is then taken; None where none is."""
        for box in wanted:
            if self._is_free(box):
                self._boxes.append(box)
                return box
        return None

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < self._bounds[0] or top < self._bounds[1]:
            return False
        if right > self._bounds[2] or bottom > self._bounds[3]:
            return False
        if any(left <= x <= right and top <= y <= bottom for x, y in self._taken):
            return False
        return not any(
            left < taken[2] and right > taken[0] and top < taken[3] and bottom > taken[1]
            for taken in self._boxes
        )


def _along(line: Sequence[Point]) -> Iterable[Point]:
    yield from line
    for (x1, y1), (x2, y2) in pairwise(line):
        parts = int(max(abs(x2 - x1), abs(y2 - y1)) / STEP)
        for part in range(1, parts):
            yield x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts
