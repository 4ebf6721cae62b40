"""
Steps that an analyst has recorded, kept in `steps.json` with the SHA-256 of what it says.

A step is a month from which a measure really changed, for a known reason, so that its limits are worked out
anew from there. It is no break in series: the figures before and after it are alike. One a month and measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

from waymark.store.breaks import NotMarked
from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place

STEPS = "steps.json"


@dataclass(frozen=True, order=True)
class Step:
    """A step: from which month (YYYY-MM), of which measure, why, and who recorded it."""

    month: str
    measure: str
    reason: str
    by: str


def steps_in(folder: Path) -> list[Step]:
    """The steps kept in the authority's folder, in the order of their months. Raises StoreDamaged."""
    path = folder / STEPS
    if not path.is_file():
        return []
    return sorted(Step(**one) for one in read_sealed(path)["steps"])


def mark_step(folder: Path, step: Step) -> None:
    """Keep the step; another of the month and measure is replaced. Raises StoreNotWritten, StoreBusy."""
    with _kept(folder), locked(folder):
        _write(folder, [*_others(folder, step.month, step.measure), step])


def unmark_step(folder: Path, month: str, measure: str) -> None:
    """Take the step away. Raises NotMarked, StoreNotWritten and StoreBusy."""
    with _kept(folder), locked(folder):
        others = _others(folder, month, measure)
        if len(others) == len(steps_in(folder)):
            raise NotMarked(f"There is no step marked from {month} for {measure}.")
        _write(folder, others)


def _kept(folder: Path) -> AbstractContextManager[None]:
    return or_nothing(
        folder, "The steps could not be kept in", "They are as they were.", "and mark the step again."
    )


def _others(folder: Path, month: str, measure: str) -> list[Step]:
    return [one for one in steps_in(folder) if (one.month, one.measure) != (month, measure)]


def _write(folder: Path, steps: Sequence[Step]) -> None:
    put_in_place(folder, {STEPS: sealed({"steps": [asdict(one) for one in sorted(steps)]})})
