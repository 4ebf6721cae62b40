"""
An authority's own figure of a day among the official figures of others: where it would stand.

It is no official figure: its day is another, and its definition may be. It takes the place of the authority's
published figure in the group, and how the two differ is said beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from waymark.comparators.authorities import Authority
from waymark.comparators.comparing import quartile_of, rank_of
from waymark.comparators.groups import Group
from waymark.comparators.official import Parts, Series, published
from waymark.measures.measure import Better


@dataclass(frozen=True)
class Own:
    """What one load gives: the figure, what it is made of, its day and its period, and the load."""

    value: float | None
    numerator: float | None
    denominator: float | None
    as_at: date
    period: str
    load_id: str


@dataclass(frozen=True)
class Standing:
    """Where a figure would stand in a group; `rank` and `quartile` as in a comparison."""

    group: Group
    rank: int | None
    ranked: int
    quartile: int | None


def standing_of(
    own: Own,
    series: Series,
    better: Better,
    authority: Authority,
    year: int,
    groups: Sequence[Group],
    parts: Parts,
) -> tuple[Standing, ...]:
    """Where the authority's own figure would stand among the official ones of each group."""
    return tuple(_standing(own, series, better, authority, year, group, parts) for group in groups)


def _standing(
    own: Own, series: Series, better: Better, authority: Authority, year: int, group: Group, parts: Parts
) -> Standing:
    others = [one.code for one in group.members if one.code != authority.code]
    known = [published(series, parts, year, code).compared for code in others]
    among = [value for value in known if value is not None]
    if own.value is None or len(group.members) == 1:
        return Standing(group, None, len(among), None)
    values = [*among, own.value]
    rank = rank_of(own.value, values, better)
    return Standing(group, rank, len(values), quartile_of(rank, len(values)))
