"""A warm scorecard: its time, and how it compares with SQL and pandas written by hand."""

from __future__ import annotations

from benchmarks import pandas_batched, pandas_per_measure
from benchmarks.bars.bar import Result
from benchmarks.by_hand import ByHand
from benchmarks.data import AS_AT, MONTHS, Authorities, Authority, periods
from benchmarks.figures import Figures, differences, figures_of
from benchmarks.measure import Took, side_by_side
from benchmarks.pandas_tables import tables_of
from waymark.cli.source import open_source
from waymark.engines.evaluator import Asked
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.scorecards.definition import catalogue_definition
from waymark.scorecards.scorecard import build


class NotEqual(AssertionError):
    """Two ways of working out the figures disagree, so that their times mean nothing."""


def scorecard(authorities: Authorities) -> list[Result]:
    """The bars of a warm scorecard."""
    authority = authorities.middling()
    section = f"Scorecard, warm: one authority, {authority}"
    return [
        *_whole(section, authority),
        *_against_sql(section, authority),
        *_against_pandas(section, authority),
    ]


def asked_of(extract: Extract) -> list[Asked]:
    """Every measure in every month."""
    fitted = [one for one in (fit(measure, extract) for measure in CATALOGUE) if isinstance(one, Fitted)]
    return [(one, period) for one in fitted for period in periods()]


def hold_equal(ours: Figures, theirs: Figures) -> None:
    """Raises NotEqual, with the first few differences."""
    found = differences(ours, theirs)
    if found:
        raise NotEqual("\n".join(found))


def _whole(section: str, authority: Authority) -> list[Result]:
    with open_source(authority.store, None, AS_AT) as source:
        definition = catalogue_definition()
        works = {"build": lambda: build(definition, source, AS_AT, MONTHS, "team")}
        time = side_by_side(works)["build"]
    bar = f"{len(CATALOGUE)} measures, {MONTHS} months, own period, last year and overdue, by team: under 1 s"
    return [Result(section, bar, str(time), time.wall < 1)]


def _against_sql(section: str, authority: Authority) -> list[Result]:
    extract = authority.extract
    by_hand, asked, months = ByHand(extract), asked_of(extract), periods()
    with Frames(extract) as frames:
        hold_equal(figures_of(frames.totals(asked, "team")), by_hand.figures(months))
        times = side_by_side(
            {
                "waymark": lambda: frames.totals(asked, "team"),
                "by hand": lambda: by_hand.figures(months),
            }
        )
    by_hand.close()
    bar = f"{len(CATALOGUE)} measures, {MONTHS} months, by team: at most 2 x batched SQL written by hand"
    ratio = times["waymark"].cpu / times["by hand"].cpu
    return [
        Result(section, bar, f"{ratio:.2f} x: {_both(times['waymark'], times['by hand'])}", ratio <= 2),
    ]


def _against_pandas(section: str, authority: Authority) -> list[Result]:
    extract, months = authority.extract, periods()
    asked = [a for a in asked_of(extract) if a[0].measure.slug in pandas_per_measure.MEASURES]
    tables = tables_of(extract)
    with Frames(extract) as frames:
        ours = figures_of(frames.totals(asked, "team"))
        hold_equal(ours, pandas_batched.figures(tables, months))
        hold_equal(ours, pandas_per_measure.figures(tables, months))
        times = side_by_side(
            {
                "waymark": lambda: frames.totals(asked, "team"),
                "batched": lambda: pandas_batched.figures(tables, months),
                "per measure": lambda: pandas_per_measure.figures(tables, months),
            }
        )
    few = f"{len(pandas_per_measure.MEASURES)} measures, {MONTHS} months, by team"
    return [
        _faster(section, f"{few}: at least 10 x pandas, measure by measure", times, "per measure", 10),
        _faster(section, f"{few}: at least 2 x batched pandas", times, "batched", 2),
    ]


def _faster(section: str, bar: str, times: dict[str, Took], other: str, least: float) -> Result:
    ours, theirs = times["waymark"], times[other]
    ratio = theirs.cpu / ours.cpu
    return Result(section, bar, f"{ratio:.1f} x: {_both(ours, theirs)}", ratio >= least)


def _both(ours: Took, theirs: Took) -> str:
    return f"Waymark {ours}, the other {theirs}"
