"""
Breaks in series that an analyst has marked, kept in `breaks.json` with the SHA-256 of what it says.

A break is a day from which a figure is no longer like those before it. One mark a day and measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from waymark.store.errors import StoreError
from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place

BREAKS = "breaks.json"


class NotMarked(StoreError):
    """There is no such mark."""


@dataclass(frozen=True, order=True)
class Break:
    """A break in series: from which day, of which measure ("" for all), and why."""

    on: date
    measure: str
    reason: str


def breaks_in(folder: Path) -> list[Break]:
    """The marks kept in the authority's folder, in the order of their days. Raises StoreDamaged."""
    path = folder / BREAKS
    if not path.is_file():
        return []
    kept = read_sealed(path)["breaks"]
    return sorted(Break(date.fromisoformat(one["on"]), one["measure"], one["reason"]) for one in kept)


def mark_break(folder: Path, mark: Break) -> None:
    """Keep the mark; another of the same day and measure is replaced. Raises StoreNotWritten, StoreBusy."""
    with _kept(folder), locked(folder):
        _write(folder, [*_others(folder, mark.on, mark.measure), mark])


def unmark_break(folder: Path, on: date, measure: str) -> None:
    """Take the mark away. Raises NotMarked, StoreNotWritten and StoreBusy."""
    with _kept(folder), locked(folder):
        others = _others(folder, on, measure)
        if len(others) == len(breaks_in(folder)):
            raise NotMarked(f"There is no break marked on {on}{f' for {measure}' if measure else ''}.")
        _write(folder, others)


def _kept(folder: Path) -> AbstractContextManager[None]:
    return or_nothing(
        folder, "The marks could not be kept in", "They are as they were.", "and mark the break again."
    )


def _others(folder: Path, on: date, measure: str) -> list[Break]:
    return [one for one in breaks_in(folder) if (one.on, one.measure) != (on, measure)]


def _write(folder: Path, marks: Sequence[Break]) -> None:
    kept = [{"on": m.on.isoformat(), "measure": m.measure, "reason": m.reason} for m in sorted(marks)]
    put_in_place(folder, {BREAKS: sealed({"breaks": kept})})
