"""The children behind a figure: every measure asked in turn, warm."""

from __future__ import annotations

from statistics import median

from benchmarks.bars.bar import Result
from benchmarks.data import AS_AT, Authorities, Authority
from benchmarks.measure import Took, seconds, side_by_side
from waymark.cli.source import open_source
from waymark.measures.catalogue import CATALOGUE
from waymark.scorecards.behind import rows_behind


def behind(authorities: Authorities) -> list[Result]:
    """The slowest measure, and the middle one, for three years and for ten."""
    return [
        result
        for authority in (authorities.middling(), authorities.ten_years())
        for result in _results(authority)
    ]


def _results(authority: Authority) -> list[Result]:
    times = _times(authority)
    slug, slowest = max(times.items(), key=lambda item: item[1].wall)
    section = f"The children behind a figure, warm: one authority, {authority}"
    usual = seconds(median(time.wall for time in times.values()))
    return [
        Result(
            section, "each of the measures: under 200 ms", f"slowest {slowest}, {slug}", slowest.wall < 0.2
        ),
        Result(section, "the measure in the middle", usual),
    ]


def _times(authority: Authority) -> dict[str, Took]:
    with open_source(authority.store, None, AS_AT) as source:
        works = {
            measure.slug: (lambda measure=measure: rows_behind(source, measure, measure.period, AS_AT))
            for measure in CATALOGUE
        }
        return side_by_side(works)
