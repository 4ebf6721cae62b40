"""The bars, by the name they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.bars.bar import Result
from benchmarks.bars.behind import behind
from benchmarks.bars.growth import growth
from benchmarks.bars.loading import loading
from benchmarks.bars.nightly import nightly
from benchmarks.bars.scorecard import scorecard
from benchmarks.data import Authorities

BARS: dict[str, Callable[[Authorities], list[Result]]] = {
    "scorecard": scorecard,
    "nightly": nightly,
    "children": behind,
    "load": loading,
    "growth": growth,
}

__all__ = ["BARS", "Result"]
