"""
What an authority has answered, kept from load to load in `answers.json`.

An answer was either given by a person, or seen in a file (a column of dates that shows its own
order). What was seen last replaces what was answered before: the files are newer than the memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from waymark.store.errors import StoreError
from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place

ANSWERS = "answers.json"

How = Literal["answered", "seen in a file"]


class NotRemembered(StoreError):
    """There is no answer under that key."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One answer, and how it came to be known."""

    value: str
    how: How = "answered"


def remembered(folder: Path) -> dict[str, Remembered]:
    """Every answer kept in the authority's folder, by its key. Raises StoreDamaged."""
    path = folder / ANSWERS
    if not path.is_file():
        return {}
    content = read_sealed(path)
    # what was kept before there were questions: date orders only, all of them seen
    orders = {f"date-order:{name}": Remembered(order, "seen in a file") for name, order in _orders(content)}
    return orders | {key: Remembered(**kept) for key, kept in content.get("answers", {}).items()}


def with_answers(folder: Path, fresh: Mapping[str, Remembered]) -> dict[str, str]:
    """
    The text of the file of answers with these in it too, by its name; none where nothing is new.

    What says the same as before stays as it was. Raises StoreDamaged.
    """
    known = remembered(folder)
    new = {key: r for key, r in fresh.items() if key not in known or known[key].value != r.value}
    return _file(known | new) if new else {}


def forget(folder: Path, key: str) -> None:
    """Keep the answer no longer. Raises NotRemembered, StoreDamaged, StoreBusy, StoreNotWritten."""
    if key not in remembered(folder):
        raise NotRemembered(f"Nothing is remembered under {key!r}. waymark answers lists what is.")
    forgotten = or_nothing(
        folder, "The answer could not be forgotten in", "It is still remembered.", "and forget it again."
    )
    with forgotten, locked(folder):
        known = remembered(folder)
        known.pop(key, None)
        put_in_place(folder, _file(known))


def _orders(content: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    return list(content.get("orders", {}).items())


def _file(answers: Mapping[str, Remembered]) -> dict[str, str]:
    return {ANSWERS: sealed({"answers": {key: asdict(answer) for key, answer in answers.items()}})}
