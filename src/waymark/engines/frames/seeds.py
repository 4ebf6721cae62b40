"""
Where to look for the children of a cohort, so that not every child is crossed with every period.

Whoever is looked after has an open episode: the children with one are the only ones worth asking
the rest of. A seed is a gathering of the child's records with a test that whoever is in the cohort
must pass; a condition without seeds leaves no choice but to ask every child.
"""

from __future__ import annotations

from dataclasses import dataclass

from waymark.engines.frames import looking
from waymark.measures.shapes import Side
from waymark.records import terms as t


@dataclass(frozen=True)
class Seed:
    """`test` speaks of nothing but `gather`, D and fixed values."""

    gather: t.Gather
    test: t.Answer


def conditions(side: Side) -> list[t.Answer]:
    """The answers of which one must not be no, for a row to stand behind the figure."""
    if side.counts is None or side.meets is None:
        return [answer for answer in (side.counts, side.meets) if answer is not None]
    return [side.counts] if side.nested else [side.counts, side.meets]


def seeds_of(condition: t.Answer | None, strictly: bool = True) -> tuple[Seed, ...] | None:
    """
    Seeds, at least one of which every child for whom the condition holds must pass; None if there are none.

    `strictly`, the condition is answered no wherever none is passed. Otherwise it may be unknown.
    """
    match condition:
        case None:
            return ()
        case t.And(parts):
            found = (seeds_of(part, strictly) for part in parts)
            return next((seeds for seeds in found if seeds is not None), None)
        case t.Or(parts):
            each = [seeds_of(part, strictly) for part in parts]
            return None if None in each else tuple(seed for seeds in each for seed in seeds or ())
        case t.Known(of):
            return seeds_of(of, strictly=False)
        case t.Gather(kind="any"):
            return (Seed(condition, condition),) if is_of_one_child(condition) else None
    return None if strictly or condition is None else _of_a_value(condition)


def is_of_one_child(gather: t.Gather) -> bool:
    """Whether it can be worked out for every child without knowing who asks."""
    return looking.is_of_the_child(gather) and not looking.brought_in(gather.where)


def _of_a_value(test: t.Answer) -> tuple[Seed, ...] | None:
    """The seed where a test on one gathered value cannot hold if nothing is gathered."""
    asked = list(looking.at_hand(test))
    gathers = [node for node in dict.fromkeys(asked) if isinstance(node, t.Gather)]
    others = [n for n in asked if looking.is_feature(n) or isinstance(n, t.Column | t.ThisChild | t.Outer)]
    if len(gathers) != 1 or any(node != gathers[0] for node in others):
        return None
    gather = gathers[0]
    if gather.kind in ("any", "count", "distinct") or not is_of_one_child(gather):
        return None
    return (Seed(gather, test),) if _is_unknown_without(test, gather) else None


def _is_unknown_without(term: t.Term, gather: t.Gather) -> bool:
    """Whether the term is missing or unknown wherever the gathered value is missing."""
    match term:
        case t.Gather():
            return term == gather
        case t.Shift(day, _):
            return _is_unknown_without(day, gather)
        case t.Elapsed(start, end, _):
            return _is_unknown_without(start, gather) or _is_unknown_without(end, gather)
        case t.AtMost(left, right) | t.Before(left, right):
            return _is_unknown_without(left, gather) or _is_unknown_without(right, gather)
        case t.OneOf(of, _) | t.StartsWith(of, _):
            return _is_unknown_without(of, gather)
    return False
