"""One measure beside other authorities: the department's published figures, and where we stand in them."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.comparators.authorities import UnknownAuthority, authority_of
from waymark.comparators.comparing import compare
from waymark.comparators.groups import KINDS, group_of
from waymark.comparators.official import SHIPPED_SOURCE, NoComparison, series_of, shipped, years_of
from waymark.reports.numbers import shown
from waymark.scorecards.scorecard import ScorecardRow


@dataclass(frozen=True)
class Compared:
    """Lines are (who, figure, our rank); `why` says why there are none."""

    year: int = 0
    own: str = ""
    lines: tuple[tuple[str, str, str], ...] = ()
    differs: str = ""
    source: str = ""
    why: str = ""


def compared_content(row: ScorecardRow, authority: str) -> Compared:
    """The newest published year, beside England, the region, the statistical neighbours and core cities."""
    measure = row.definition.measure
    try:
        series, whose = series_of(measure.catalogue_slug), authority_of(authority)
    except NoComparison:
        return Compared(why="No figure of other authorities is published that counts the same thing.")
    except UnknownAuthority:
        return Compared(why=f"{authority} is not the code of an English authority, so it has no neighbours.")
    parts = shipped()
    years = years_of(series, parts)
    if not years:
        return Compared(why="No year is published.")
    found = compare(series, measure.better, whose, years[-1], [group_of(k, whose) for k in KINDS], parts)
    lines = tuple(
        (
            one.group.name + (" (mean)" if one.is_mean else ""),
            shown(one.value, measure.unit),
            f"{one.rank} of {one.ranked}" if one.rank else "",
        )
        for one in found.beside
    )
    return Compared(years[-1], shown(found.own.value, measure.unit), lines, found.differs, SHIPPED_SOURCE)
