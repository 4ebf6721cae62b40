"""
A funnel plot: which places differ from England by more than chance would make so small a group differ.

Each place stands at how many it counts; about England's figure lie the limits within which 95% and 99.8% of
places would fall if nothing but chance set them apart (Spiegelhalter, Funnel plots for comparing
institutional performance, Statistics in Medicine 2005). Limits are those of the binomial distribution for
percentages and of the Poisson for rates, by the normal approximation with its continuity left out, so that
below about five expected they are wide of the mark; `is_rough` says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from waymark.comparators.authorities import ENGLAND, authorities
from waymark.comparators.official import Parts, Series, published

Z95, Z998 = 1.959964, 3.090232
ROUGH = 5
"""Fewer expected than this and the normal approximation is poor."""


@dataclass(frozen=True)
class Limits:
    """The lower and upper 95% limit, and the lower and upper 99.8% limit, in the units of the value."""

    low95: float
    high95: float
    low998: float
    high998: float
    is_rough: bool


@dataclass(frozen=True)
class Point:
    """
    One authority in the funnel: how many it counts, its value, and where it lies.

    `beyond` is "" inside the 95% limits, "95" beyond those and "99.8" beyond both.
    """

    code: str
    name: str
    count: float
    value: float
    limits: Limits
    beyond: str


class NoFunnel(LookupError):
    """The measure has no denominators, or England's figure is not given. The message says which."""


def limits_at(centre: float, count: float, per: int) -> Limits:
    """
    The limits for a place that counts so many, `centre` being England's value in the same unit.

    >>> limits_at(50.0, 100, 100).low95
    40.2
    """
    share = centre / per
    spread = sqrt(share * (1 - share) / count) if per == 100 else sqrt(share / count)
    top = 100.0 if per == 100 else float("inf")
    low95, high95, low998, high998 = (
        round(min(top, max(0.0, (share + z * spread) * per)), 1) for z in (-Z95, Z95, -Z998, Z998)
    )
    expected = min(share, 1 - share) * count if per == 100 else share * count
    return Limits(low95, high95, low998, high998, expected < ROUGH)


def funnel(series: Series, year: int, parts: Parts) -> tuple[float, list[Point]]:
    """
    England's value and every authority that has a figure, in order of how many it counts.

    Raises NoFunnel.
    """
    centre = published(series, parts, year, ENGLAND).exact
    if not series.denominator or centre is None:
        raise NoFunnel(
            f"{series.measure} has no funnel for {year}: "
            + (
                "it is a number, with nothing to divide by."
                if not series.denominator
                else "England has none."
            )
        )
    return centre, sorted(_points(series, year, parts, centre), key=lambda point: (point.count, point.code))


def _points(series: Series, year: int, parts: Parts, centre: float) -> Iterable[Point]:
    for one in authorities():
        found = published(series, parts, year, one.code)
        if found.exact is None or not found.denominator:
            continue
        limits = limits_at(centre, float(found.denominator), series.per)
        yield Point(
            one.code, one.name, float(found.denominator), found.exact, limits, _beyond(found.exact, limits)
        )


def _beyond(value: float, limits: Limits) -> str:
    if not limits.low998 <= value <= limits.high998:
        return "99.8"
    return "" if limits.low95 <= value <= limits.high95 else "95"
