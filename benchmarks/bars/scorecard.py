"""A warm scorecard: its time, and how it compares with SQL and pandas written by hand."""

from __future__ import annotations

from collections.abc import Collection

from benchmarks import pandas_batched, pandas_per_measure
from benchmarks.bars.bar import Result
from benchmarks.by_hand import MEASURES, ByHand
from benchmarks.data import AS_AT, MONTHS, Authorities, Authority, periods
from benchmarks.figures import Figures, differences, figures_of
from benchmarks.measure import Took, side_by_side
from benchmarks.pandas_tables import tables_of
from waymark.cli.source import open_source
from waymark.engines.evaluator import Asked
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import BY_SLUG, CATALOGUE
from waymark.scorecards.definition import catalogue_definition
from waymark.scorecards.scorecard import build, supported_only


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


def asked_of(extract: Extract, slugs: Collection[str] = BY_SLUG) -> list[Asked]:
    """Each of these measures that the extract supports, in every month."""
    each = (fit(measure, extract) for measure in CATALOGUE if measure.slug in slugs)
    return [(one, period) for one in each if isinstance(one, Fitted) for period in periods()]


def hold_equal(ours: Figures, theirs: Figures) -> None:
    """Raises NotEqual, with the first few differences."""
    found = differences(ours, theirs)
    if found:
        raise NotEqual("\n".join(found))


def _whole(section: str, authority: Authority) -> list[Result]:
    with open_source(authority.store, None, AS_AT) as source:
        definition = supported_only(catalogue_definition(), source.held)
        works = {
            "build": lambda: build(definition, source, AS_AT, MONTHS, "team"),
            "signals": lambda: build(definition, source, AS_AT, MONTHS, "team", signals=True),
        }
        times = side_by_side(works)
    many, time = len(definition.rows), times["build"]
    said = f"{many} measures, {MONTHS} months, own period, last year and overdue, by team"
    hundred = Took(time.wall * 100 / many, time.cpu * 100 / many)
    return [
        Result(section, f"{said}: for each 100 measures, under 1 s", str(hundred), hundred.wall < 1),
        Result(section, f"{said}: all of them", str(time)),
        Result(section, "the same, and the months behind the signals of the whole", str(times["signals"])),
    ]


def _against_sql(section: str, authority: Authority) -> list[Result]:
    extract = authority.extract
    by_hand, months = ByHand(extract), periods()
    few, every = asked_of(extract, MEASURES), asked_of(extract)
    with Frames(extract) as frames:
        hold_equal(figures_of(frames.totals(few, "team")), by_hand.figures(months))
        times = side_by_side(
            {
                "waymark": lambda: frames.totals(few, "team"),
                "by hand": lambda: by_hand.figures(months),
                "every": lambda: frames.totals(every, "team"),
            }
        )
    by_hand.close()
    few_many, every_many = len(few) // len(months), len(every) // len(months)
    ratio = times["waymark"].cpu / times["by hand"].cpu
    bar = f"{few_many} measures, {MONTHS} months, by team: at most 2 x batched SQL written by hand"
    each = times["every"].cpu / every_many / (times["by hand"].cpu / few_many)
    beside = f"for each measure, beside one of the {few_many} by hand"
    return [
        Result(section, bar, f"{ratio:.2f} x: {_both(times['waymark'], times['by hand'])}", ratio <= 2),
        Result(
            section,
            f"{every_many} measures, {MONTHS} months, by team: {beside}",
            f"{each:.2f} x: Waymark {times['every']} for all of them",
        ),
    ]


def _against_pandas(section: str, authority: Authority) -> list[Result]:
    extract, months = authority.extract, periods()
    asked = asked_of(extract, pandas_per_measure.MEASURES)
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
