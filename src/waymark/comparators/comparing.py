"""
One authority's official figure beside those of others: the group's figure, the rank and the quartile.

Ranks go by the exact value worked out from the published numbers where they are given, because published
percentages and rates are rounded and would tie. Places whose figure is hidden have no rank and count for
nothing, and how many they are is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from waymark.comparators.authorities import ENGLAND, Authority
from waymark.comparators.groups import Group
from waymark.comparators.official import Parts, Published, Series, published
from waymark.measures.measure import Better


@dataclass(frozen=True)
class Beside:
    """
    The authority beside one group.

    `value` is the group's figure and `is_mean` says that it is the mean of its members. `rank` is the
    authority's place among the `ranked` members that have a figure (itself included), 1 being the best, or
    the highest where neither way is better; ties share the better place. `quartile` is 1 to 4 in that
    order, None for fewer than four. `hidden` is how many members have no figure.
    """

    group: Group
    value: float | None
    is_mean: bool
    rank: int | None
    ranked: int
    quartile: int | None
    hidden: int


@dataclass(frozen=True)
class Comparison:
    """A measure of one authority in one reporting year, and beside each group."""

    measure: str
    authority: Authority
    year: int
    own: Published
    beside: tuple[Beside, ...]
    differs: str


def compare(
    series: Series, better: Better, authority: Authority, year: int, groups: Sequence[Group], parts: Parts
) -> Comparison:
    """The comparison. A figure that is not given is None, never nought."""
    own = published(series, parts, year, authority.code)
    beside = tuple(_beside(series, better, authority, own, group, year, parts) for group in groups)
    return Comparison(series.measure, authority, year, own, beside, series.differs)


def rank_of(value: float, others: Sequence[float], better: Better) -> int:
    """
    The place of a value among others, 1 being the best; for a measure that is neither, the highest.

    >>> rank_of(50, [60, 50, 40], Better.HIGHER), rank_of(50, [60, 50, 40], Better.LOWER)
    (2, 2)
    """
    ahead = (other < value if better is Better.LOWER else other > value for other in others)
    return 1 + sum(ahead)


def quartile_of(rank: int, count: int) -> int | None:
    """
    Which quarter of `count` places a rank is in; None where there are fewer than four.

    >>> [quartile_of(rank, 8) for rank in (1, 2, 3, 8)], quartile_of(1, 3)
    ([1, 1, 2, 4], None)
    """
    return None if count < 4 else 1 + (rank - 1) * 4 // count


def _beside(
    series: Series,
    better: Better,
    authority: Authority,
    own: Published,
    group: Group,
    year: int,
    parts: Parts,
) -> Beside:
    figures = {one.code: published(series, parts, year, one.code) for one in group.members}
    known = {code: found.compared for code, found in figures.items() if found.compared is not None}
    whole = published(series, parts, year, group.published).value if group.published else None
    is_mean = not group.published and bool(known)
    among = known if own.compared is None else {**known, authority.code: own.compared}
    is_one = len(group.members) == 1
    rank = None if own.compared is None or is_one else rank_of(own.compared, list(among.values()), better)
    return Beside(
        group,
        fmean(known.values()) if is_mean else whole,
        is_mean,
        rank,
        0 if is_one else len(among),
        quartile_of(rank, len(among)) if rank else None,
        len(figures) - len(known),
    )


def england(series: Series, year: int, parts: Parts) -> Published:
    """The figure of England."""
    return published(series, parts, year, ENGLAND)
