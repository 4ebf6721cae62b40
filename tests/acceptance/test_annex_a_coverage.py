"""
The same children as a whole extract and as Annex A: equal where coverage says so, and off as it says.

The reduction to Annex A is the test's own (`annex_a_reduction`), by the scope of each list.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pytest
from unit.intake.annex_a.lists import sheet
from unit.intake.workbooks.books import workbook

from waymark.dates import PERIOD_TYPES, Period, period_ending
from waymark.engines.extract import Extract, with_child_keys
from waymark.engines.frames import Frames
from waymark.engines.results import Figure, figure_of
from waymark.intake.intake import Intake
from waymark.intake.leavers import derive_status
from waymark.intake.read import read_folder
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.reach import Reach
from waymark.measures.verdict import Verdict, verdict
from waymark.scorecards.coverage import coverage_of
from waymark.synthetic.synthesise import synthesise

from .annex_a_reduction import reduced

AS_AT, SINCE = date(2018, 10, 31), date(2018, 5, 1)
DAYS = (date(2018, 5, 31), date(2018, 8, 31), date(2018, 9, 30), AS_AT)
SEEDS = int(os.environ.get("WAYMARK_ANNEX_A_SEEDS", "2"))


@dataclass(frozen=True)
class Compared:
    """One figure of the whole extract and of Annex A, with what coverage says of the latter."""

    measure: str
    period: Period
    said: Verdict
    whole: Figure
    less: Figure


@pytest.fixture(scope="module", params=range(1, SEEDS + 1))
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Intake, Intake]:
    space = tmp_path_factory.mktemp("annex")
    (space / "extract").mkdir()
    synthesise(space / "extract", AS_AT, children=200, years=3, seed=request.param)
    whole = read_folder(space / "extract", AS_AT)
    # Annex A must say when care began; where the made-up records do not know, the first episode says
    care = whole.tables["cla_episodes"]
    first: dict[str, date] = {}
    for row in care.to_pylist():
        period = row["period_of_care"]
        first[period] = min(first.get(period, row["started_on"]), row["started_on"])
    began = pa.array([first[period] for period in care["period_of_care"].to_pylist()], pa.date32())
    place = care.column_names.index("entered_care_on")
    whole.tables["cla_episodes"] = care.set_column(place, "entered_care_on", began)
    tables = {name: table.to_pylist() for name, table in whole.tables.items()}
    lists = reduced(tables, AS_AT, SINCE)
    book = workbook(space / "a.xlsx", **{f"L{n}": sheet(n, rows) for n, rows in lists.items()})
    less = read_folder(book, AS_AT)
    derive_status(less, None)
    assert not less.refused
    assert all(account.balances and not account.set_aside for account in less.accounts.values())
    return whole, less


@pytest.fixture(scope="module")
def compared(both: tuple[Intake, Intake]) -> list[Compared]:
    whole, less = both
    extracts = [Extract(with_child_keys(i.tables), i.columns) for i in (whole, less)]
    given = {measure.slug for measure in CATALOGUE if isinstance(fit(measure, extracts[0]), Fitted)}
    # the lists hold some columns that the made-up extract does not: nothing is there to compare them with
    asked = [one for one in _asked(extracts[1], less) if one[0] in given]
    figures = [_figures(extract, [(slug, period) for slug, period, _ in asked]) for extract in extracts]
    return [
        Compared(slug, period, said, figures[0][slug, period], figures[1][slug, period])
        for slug, period, said in asked
    ]


def _asked(extract: Extract, less: Intake) -> Iterator[tuple[str, Period, Verdict]]:
    for measure in CATALOGUE:
        if isinstance(fit(measure, extract), Fitted):
            periods = {period_ending(day, kind) for day in DAYS for kind in PERIOD_TYPES}
            for period in sorted(periods):
                said = verdict(measure, extract, Reach(less.limits, AS_AT, period))
                if not said.beyond:
                    yield measure.slug, period, said


def _figures(extract: Extract, asked: list[tuple[str, Period]]) -> Mapping[tuple[str, Period], Figure]:
    fits = {measure.slug: fit(measure, extract) for measure in CATALOGUE}
    fitted = [(fits[slug], period) for slug, period in asked]
    with Frames(extract) as frames:
        sums = frames.totals([(one, period) for one, period in fitted if isinstance(one, Fitted)])
    return {
        (one.measure.slug, period): figure_of(one.measure, sums[one.measure.slug, period][None])
        for one, period in fitted
        if isinstance(one, Fitted)
    }


def test_where_it_says_exact_the_figures_are_the_same(compared: list[Compared]) -> None:
    exact = [one for one in compared if one.said.exact]
    assert {one.measure for one in exact} >= {
        "children-looked-after",
        "assessments-within-45-working-days",
        "care-leavers-in-touch",
        "care-leavers-eet",
        "care-leavers-suitable-accommodation",
    }
    assert [one for one in exact if one.less != one.whole] == []


def test_where_it_says_approximate_the_figure_errs_as_stated(compared: list[Compared]) -> None:
    moved, wrong = set(), []
    for one in compared:
        errors = [(one.said.below, _error(one, "denominator"))]
        if one.whole.denominator is not None:
            errors.append((one.said.above, _error(one, "numerator")))
        for ways, error in errors:
            moved |= {one.measure} if error else set()
            if (error > 0 and "larger" not in ways) or (error < 0 and "smaller" not in ways):
                wrong.append((one, ways, error))
    assert wrong == []
    assert len(moved) >= 3, f"only {moved} moved: the test shows nothing"


def _error(one: Compared, part: str) -> float:
    if one.whole.denominator is None:
        return float(one.less.value or 0) - float(one.whole.value or 0)
    return float(getattr(one.less, part)) - float(getattr(one.whole, part))


def test_coverage_says_why_in_a_sentence(both: tuple[Intake, Intake]) -> None:
    _, less = both
    extract = Extract(with_child_keys(less.tables), less.columns)
    said = {c.measure.slug: c for c in coverage_of(extract, less.derived, less.limits, AS_AT)}
    visits = said["cla-visited-in-6-weeks-first-year"]
    assert (visits.status, visits.bias) == ("approximate", "too high")
    assert "only the latest visit to each child in care" in visits.how
    reviews = said["cp-reviews-on-time"]
    assert (reviews.status, reviews.periods) == ("no", ())
    assert "only the latest review of each child protection plan" in reviews.how
    starts = said["children-starting-to-be-looked-after"]
    assert (starts.status, starts.periods) == ("no", ("month", "quarter", "rolling-3", "rolling-6"))
    assert said["children-looked-after"].status == "yes"
    assert said["children-on-cp-plan"].bias == "too high"
