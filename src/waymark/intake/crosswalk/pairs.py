"""The pairs of a crosswalk: which can be used, and what is in doubt about the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from waymark.engines.extract import ROW_NUMBER

CROSSWALK = "crosswalk"
"""Waymark's name for the table `id_crosswalk`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: the child's id before the day, and from the day on."""

    old: str
    new: str
    on: date
    row: int


@dataclass(frozen=True)
class Crosswalk:
    """
    What an old id has become, and the pairs that are not used, each with the rule that says why.

    `pairs` are those that are used, `newest` maps an old id to the one the child has after every
    change that followed it.
    """

    pairs: tuple[Pair, ...] = ()
    newest: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[tuple[str, Pair], ...] = ()


NONE = Crosswalk()
"""No id has changed."""


def crosswalk_of(table: pa.Table | None) -> Crosswalk:
    """The crosswalk that the table of that name holds; none where there is no table."""
    if table is None:
        return NONE
    columns = (table[name].to_pylist() for name in ("old_child", "new_child", "effective_on", ROW_NUMBER))
    pairs = [Pair(*values) for values in zip(*columns, strict=True)]
    whole = [pair for pair in pairs if pair.old and pair.new and pair.on]
    return sorted_out(whole)


def sorted_out(pairs: Sequence[Pair]) -> Crosswalk:
    """
    The pairs one to one; the others are doubts.

    A pair said twice counts once. An id with two new ones, two ids with one new one, and ids that lead
    back to themselves cannot be one child's, so none of their pairs is used.
    """
    doubts: list[tuple[str, Pair]] = []
    once = _once(pairs, doubts)
    unlike = _none_of(once, doubts, "crosswalk-same", {p for p in once if p.old == p.new})
    single = _none_of(unlike, doubts, "crosswalk-not-one-to-one", _shared(unlike))
    straight = _none_of(single, doubts, "crosswalk-circle", _round(single))
    return Crosswalk(tuple(straight), _newest(straight), tuple(doubts))


def _once(pairs: Iterable[Pair], doubts: list[tuple[str, Pair]]) -> list[Pair]:
    seen: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        if (pair.old, pair.new) in seen:
            doubts.append(("crosswalk-repeated", pair))
        else:
            seen[pair.old, pair.new] = pair
    return list(seen.values())


def _none_of(
    pairs: Sequence[Pair], doubts: list[tuple[str, Pair]], rule: str, wrong: set[Pair]
) -> list[Pair]:
    doubts.extend((rule, pair) for pair in pairs if pair in wrong)
    return [pair for pair in pairs if pair not in wrong]


def _shared(pairs: Iterable[Pair]) -> set[Pair]:
    """The pairs that share their old id, or their new one, with another."""
    by: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by["old", pair.old].append(pair)
        by["new", pair.new].append(pair)
    return {pair for found in by.values() if len(found) > 1 for pair in found}


def _round(pairs: Sequence[Pair]) -> set[Pair]:
    """The pairs of ids that lead back to themselves."""
    ahead = {pair.old: pair for pair in pairs}
    found: set[Pair] = set()
    for pair in pairs:
        path, at = [pair], ahead.get(pair.new)
        while at is not None and at not in path:
            path.append(at)
            at = ahead.get(at.new)
        if at is pair:
            found.update(path)
    return found


def _newest(pairs: Sequence[Pair]) -> dict[str, str]:
    """
    Each old id with the last it became: A to B and later B to C make A C.

    Where B became C before A became B, that was another child's B.
    """
    ahead = {pair.old: pair for pair in pairs}
    newest = {}
    for pair in pairs:
        last, after = pair, ahead.get(pair.new)
        while after is not None and after.on >= last.on:
            last, after = after, ahead.get(after.new)
        newest[pair.old] = last.new
    return newest
