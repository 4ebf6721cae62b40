"""
What people have said of two ids that may be one child's, kept in `links.json` under its SHA-256.

Two ids are **one child's** (linked) or **two children's** (kept apart, as twins are). Either can be undone,
and what was undone stays on the file: who said what of which ids, when and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from waymark.store.errors import StoreError
from waymark.store.locking import locked
from waymark.store.sealed import read_sealed, sealed
from waymark.store.writing import or_nothing, put_in_place

LINKS = "links.json"


class NotLinked(StoreError):
    """Nothing is said of the two ids that could be undone."""


class CannotLink(StoreError):
    """What is to be said of the two ids does not go with what was said before. The message says which."""


@dataclass(frozen=True)
class Said:
    """
    What a person said of two ids: `same` says that they are one child's, known by the id `kept`.

    `on` is the day it was said. Once it is undone, `undone_on` is that day, and it is no longer in force.
    """

    kept: str
    other: str
    same: bool
    reason: str
    by: str
    on: date
    undone_on: date | None = None
    undone_by: str = ""
    undone_because: str = ""

    @property
    def ids(self) -> frozenset[str]:
        """The two ids."""
        return frozenset((self.kept, self.other))


def said_in(folder: Path) -> list[Said]:
    """Everything said and kept in the authority's folder, in the order it was said. Raises StoreDamaged."""
    path = folder / LINKS
    return [_read(one) for one in read_sealed(path)["said"]] if path.is_file() else []


def in_force(said: Iterable[Said]) -> list[Said]:
    """What has not been undone."""
    return [one for one in said if one.undone_on is None]


def links_of(said: Iterable[Said]) -> dict[str, str]:
    """By each linked id, the id that its child is known by: A for C, where B is linked to A and C to B."""
    ahead = {one.other: one.kept for one in in_force(said) if one.same}
    return {id: _root(id, ahead) for id in ahead}


def apart_of(said: Iterable[Said]) -> frozenset[frozenset[str]]:
    """The pairs of ids that are two children's."""
    return frozenset(one.ids for one in in_force(said) if not one.same)


def say_of_two(folder: Path, new: Said) -> None:
    """Keep what is said of two ids. Raises CannotLink, StoreNotWritten, StoreBusy and StoreDamaged."""
    with _kept(folder), locked(folder):
        before = said_in(folder)
        _see_that_it_goes_with(new, in_force(before))
        _write(folder, [*before, new])


def undo(folder: Path, ids: frozenset[str], on: date, by: str, because: str) -> Said:
    """
    Undo what is in force of the two ids; what that was.

    Raises NotLinked, StoreNotWritten, StoreBusy and StoreDamaged.
    """
    with _kept(folder), locked(folder):
        before = said_in(folder)
        found = next((one for one in in_force(before) if one.ids == ids), None)
        if found is None:
            first, second = sorted(ids) if len(ids) == 2 else (*ids, *ids)
            raise NotLinked(
                f"Nothing has been said of {first} and {second}. waymark links lists what has been said."
            )
        undone = replace(found, undone_on=on, undone_by=by, undone_because=because)
        _write(folder, [undone if one is found else one for one in before])
        return found


def _see_that_it_goes_with(new: Said, before: list[Said]) -> None:
    """Raises CannotLink where the new answer and an old one cannot both be true."""
    a, b = new.kept, new.other
    if a == b:
        raise CannotLink(f"{a} is one id. Name the two that may be one child's.")
    old = next((one for one in before if one.ids == new.ids), None)
    if old is not None:
        what = "one child's" if old.same else "two children's"
        raise CannotLink(f"{a} and {b} were said to be {what} on {old.on}. {_UNDO.format(a, b)}")
    links = links_of(before)
    root = {id: links.get(id, id) for id in (a, b)}
    if root[a] == root[b]:
        raise CannotLink(
            f"{a} and {b} are one child's already, who is known by {root[a]}. waymark links lists them."
        )
    if not new.same:
        return
    if b in links:
        raise CannotLink(f"{b} is linked to {links[b]} already. Link {a} and {links[b]}.")
    after = links_of([*before, new])
    for one in before:
        if not one.same and len({after.get(id, id) for id in one.ids}) == 1:
            first, second = sorted(one.ids)
            raise CannotLink(
                f"It would make one child of {first} and {second}, who were said to be two on {one.on}. "
                + _UNDO.format(first, second)
            )


_UNDO = "To say otherwise, undo that first: waymark unlink-children {} {}."


def _root(id: str, ahead: Mapping[str, str]) -> str:
    while id in ahead:
        id = ahead[id]
    return id


def _kept(folder: Path) -> AbstractContextManager[None]:
    return or_nothing(folder, "What was said could not be kept in", "All is as it was.", "and say it again.")


def _read(one: Mapping[str, Any]) -> Said:
    undone = one["undone_on"]
    days = {"on": date.fromisoformat(one["on"]), "undone_on": date.fromisoformat(undone) if undone else None}
    return Said(**{**one, **days})


def _write(folder: Path, said: Iterable[Said]) -> None:
    put_in_place(folder, {LINKS: sealed({"said": [_plain(one) for one in said]})})


def _plain(one: Said) -> dict[str, Any]:
    undone = one.undone_on.isoformat() if one.undone_on else None
    return {**vars(one), "on": one.on.isoformat(), "undone_on": undone}
