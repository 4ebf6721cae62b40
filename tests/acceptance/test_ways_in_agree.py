"""
The same made-up children by every way in: where `coverage` says yes, figures and children are the same.

The returns are written from the children's story by the published rules of each return, by code that
knows nothing of how they are read. Two seeds by default; `WAYMARK_WAYS` for more.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from waymark.dates import period_ending
from waymark.engines.extract import Extract, with_child_keys
from waymark.engines.reference import Reference
from waymark.engines.results import Figure, figure_of, totals_of
from waymark.intake.answers import Answers
from waymark.intake.forms import FORMS
from waymark.intake.leavers import derive_status, needs_history
from waymark.intake.making import derive_made
from waymark.intake.read import read_folder
from waymark.measures.availability import Fitted, by_kind, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.shapes import Breakdown
from waymark.scorecards.coverage import Coverage, coverage_of
from waymark.synthetic import AUTHORITY, tell
from waymark.synthetic.returns.ways import WAYS, Writing
from waymark.synthetic.story import Assessment, Child, Referral, Story

SEEDS = range(1, 1 + int(os.environ.get("WAYMARK_WAYS", "2")))
DAYS = (date(2018, 10, 31), date(2018, 3, 31))
LEAVERS = ("care-leavers-in-touch", "care-leavers-eet", "care-leavers-suitable-accommodation")
RETURNS = [way for way in WAYS if way != "ssd"]

YES = {
    "annex-a": {
        # list 1 has every contact of six months
        "contacts-received",
        # list 4 has every assessment still being written
        "assessments-overdue",
        # list 8 has every child in care on the day, with the latest legal status and placement of each
        "children-looked-after", "cla-rate-per-10000", "cla-voluntary-care", "cla-placed-outside-area",
        "cla-placed-with-independent-provider", "ethnicity-recorded",
    },
    "ssda903": {
        # every child in care on the day, with the episode open then
        "children-looked-after", "cla-rate-per-10000", "cla-voluntary-care", "ethnicity-recorded",
        "cla-placed-with-independent-provider", "unaccompanied-children-looked-after",
        # every episode of the years returned, with the placement of each
        "cla-three-or-more-placements",
        # every day of coming into care and of leaving it in those years, with the reason
        "children-starting-to-be-looked-after", "children-starting-to-be-looked-after-rate",
        "adolescents-starting-to-be-looked-after", "children-ceasing-to-be-looked-after", "cla-net-flow",
        "cla-reunified", "cla-ceased-to-permanence", "children-adopted", "children-adopted-number",
        "special-guardianship-conversions",
    },
    "cin-census": {
        # every episode of need and plan open on the day
        "cin-number", "cin-rate-per-10000", "children-on-cp-plan", "cp-plan-rate-per-10000",
        "cin-plans-long", "cin-plans-long-6-months", "cin-plans-long-9-months", "cp-plans-long",
        "cp-plans-long-18-months", "cp-plans-by-category",
        # everything begun, finished or closed in the reporting year
        "referrals-received", "referrals-received-number", "referrals-no-further-action",
        "assessments-within-45-working-days", "assessments-completed", "assessments-completed-number",
        "assessment-factors", "s47-enquiries", "s47-enquiries-number", "cin-closures",
        "cin-closures-no-further-action", "cin-closures-to-early-help", "cp-plans-started-and-ended",
        "cp-plans-started", "cp-plans-ended", "cp-plans-ended-after-2-years",
    },
}  # fmt: skip
"""What each return gives exactly, by hand from its own rules and section 5 of the contract."""

UNTOLD = {"foster-to-adopt"}
"""What a return gives and the made-up tables do not say, so that there is nothing to compare."""

DAY_FIRST = Answers(
    {
        f"{table.source}.{spec.source}": "dmy"
        for form in FORMS
        for table in form.tables
        for spec in table.specs
        if spec.kind == "date"
    }
)
"""What a council says when a short list holds no day over 12: the returns' guidance asks for dd/mm/yyyy."""

Behind = Counter[tuple[str | None, bool | None, bool | None, Decimal | None, str | None]]
"""The child of each row behind a figure, its two answers, what it weighs and, in a breakdown, its band."""


@dataclass(frozen=True)
class Said:
    """What one way in gives: each figure, the children behind it, and what coverage says of a return."""

    figures: dict[str, Figure]
    children: dict[str, Behind]
    coverage: dict[str, Coverage]


@cache
def told(seed: int, as_at: date) -> Story:
    """A made-up authority of which nothing that a return demands was left unrecorded."""
    story = tell(as_at, 220, 2, seed)
    for child in story.children:
        complete(child)
    return story


def complete(child: Child) -> None:
    """
    What no return can be made without: the day care was entered, and the referral an assessment is of.

    An assessment authorised after every referral was closed has no place in a census, and its checks
    refuse it ("activity shown after a case has been closed"): the story is told without it.
    """
    for row in child.episodes:
        row.entered = min(other.started for other in child.episodes if other.period == row.period)
    for assessment in list(child.assessments):
        of = [row for row in child.referrals if row.nfa != "Y" and covers(row, assessment)]
        if of:
            assessment.referral = max(of, key=lambda row: row.received).id
        else:
            child.assessments.remove(assessment)


def covers(referral: Referral, assessment: Assessment) -> bool:
    """Whether the referral was open from the start of the assessment to its end."""
    ends = assessment.authorised or assessment.started
    return referral.received <= assessment.started and (referral.closed or date.max) >= ends


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory):
    """What is read from the files that a way writes, kept for the module."""
    kept: dict[tuple[str, int, date], Said] = {}
    folders: dict[tuple[str, int, date], Path] = {}

    def written(way: str, seed: int, as_at: date) -> Path:
        if (way, seed, as_at) not in folders:
            folder = folders[way, seed, as_at] = tmp_path_factory.mktemp("way")
            WAYS[way](folder, Writing(told(seed, as_at), as_at, AUTHORITY, 2))
        return folders[way, seed, as_at]

    def of(way: str, seed: int, as_at: date) -> Said:
        if (way, seed, as_at) not in kept:
            folder = written(way, seed, as_at)
            if way != "ssd":  # no return says how many children live in the area: it is handed over beside
                shutil.copy(written("ssd", seed, as_at) / "population.csv", folder)
            kept[way, seed, as_at] = read(folder, as_at, covered=way != "ssd")
        return kept[way, seed, as_at]

    return of


def read(folder: Path, as_at: date, covered: bool) -> Said:
    intake = read_folder(folder, as_at, answers=DAY_FIRST)
    assert not intake.refused, intake.problems[:3]
    assert all(account.balances for account in intake.accounts.values())
    assert [problem for problem in intake.problems if problem.outcome == "set aside"] == []
    if needs_history(intake):
        derive_status(intake, None)
    derive_made(intake, AUTHORITY)
    extract = Extract(with_child_keys(intake.tables), intake.columns)
    coverage = coverage_of(extract, intake.derived, intake.limits, as_at) if covered else ()
    return Said(*_counted(extract, as_at), {one.measure.slug: one for one in coverage})


def _counted(extract: Extract, as_at: date) -> tuple[dict[str, Figure], dict[str, Behind]]:
    """Every figure the extract gives, each for its own period, and the children behind it."""
    figures, children = {}, {}
    # the engines agree (tests/generative): the plainest is the quickest for a few hundred children
    engine = Reference(extract)
    for one in (fit(measure, extract) for measure in CATALOGUE):
        if isinstance(one, Fitted):
            banded = isinstance(one.measure.shape, Breakdown)
            rows = engine.rows(by_kind(one) if banded else one, period_ending(as_at, one.measure.period))
            figures[one.measure.slug] = figure_of(one.measure, totals_of(rows))
            children[one.measure.slug] = Counter(
                (row.person, row.in_denominator, row.in_numerator, row.weight, row.team if banded else None)
                for row in rows
                if row.in_denominator is not False or row.in_numerator is not False
            )
    return figures, children


@pytest.mark.parametrize("as_at", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", RETURNS)
def test_where_coverage_says_yes_the_figures_and_the_children_are_the_same(said, way, seed, as_at) -> None:
    whole, theirs = said("ssd", seed, as_at), said(way, seed, as_at)
    sure = [slug for slug, one in theirs.coverage.items() if one.status == "yes"]
    for slug in set(sure) - UNTOLD:
        assert plain(theirs.figures[slug]) == plain(whole.figures[slug]), slug
        assert theirs.children[slug] == whole.children[slug], slug


@pytest.mark.parametrize("as_at", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", RETURNS)
def test_where_coverage_says_which_way_a_figure_errs_it_never_errs_the_other(said, way, seed, as_at) -> None:
    whole, theirs = said("ssd", seed, as_at), said(way, seed, as_at)
    for slug, one in theirs.coverage.items():
        if one.status == "approximate" and one.bias and slug not in UNTOLD:
            told = counted if one.bias.startswith("denominator") else value
            difference = told(theirs.figures[slug]) - told(whole.figures[slug])
            assert difference >= 0 if one.bias.endswith("too high") else difference <= 0, (slug, one.bias)


@pytest.mark.parametrize("way", RETURNS)
def test_where_coverage_says_no_there_is_no_figure(said, way) -> None:
    theirs = said(way, 1, DAYS[0])
    # a figure that lacks a table or column; one out of a source's reach is kept from the scorecard instead
    none = {slug for slug, one in theirs.coverage.items() if one.status == "no" and one.missing}
    assert none
    assert none.isdisjoint(theirs.figures)


@pytest.mark.parametrize("way", RETURNS)
def test_what_each_return_gives_exactly_is_what_its_rules_say(said, way) -> None:
    found = {slug for slug, one in said(way, 1, DAYS[1]).coverage.items() if one.status == "yes"}
    assert found == YES[way.removesuffix("-xml")]


@pytest.mark.parametrize("as_at", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", RETURNS)
def test_no_figure_is_called_exact_that_the_rules_of_the_return_do_not_make_so(
    said, way, seed, as_at
) -> None:
    found = {slug for slug, one in said(way, seed, as_at).coverage.items() if one.status == "yes"}
    assert found <= YES[way.removesuffix("-xml")]


@pytest.mark.parametrize("as_at", DAYS, ids=str)
@pytest.mark.parametrize("way", ["ssda903", "ssda903-xml"])
def test_ssda903_says_plainly_why_leavers_and_reviews_are_not_exact(said, way, as_at) -> None:
    covered = said(way, 1, as_at).coverage
    for slug in LEAVERS:
        assert (covered[slug].status, covered[slug].bias) == ("approximate", "")
        assert "on or about a birthday" in covered[slug].how
    reviews = covered["cla-reviews-on-time"]
    assert (reviews.status, reviews.bias) == ("approximate", "")
    assert "some reviews fall due on another day here" in reviews.how
    assert reviews.how.count("and nobody else") == 1


def test_the_two_ways_to_write_ssda903_say_the_same(said) -> None:
    files, xml = said("ssda903", 1, DAYS[0]), said("ssda903-xml", 1, DAYS[0])
    assert {slug: plain(figure) for slug, figure in files.figures.items()} == {
        slug: plain(figure) for slug, figure in xml.figures.items()
    }
    assert files.children == xml.children


@pytest.mark.parametrize("way", RETURNS)
def test_the_whole_says_everything_that_a_return_says(said, way) -> None:
    for as_at in DAYS:
        assert said(way, 1, as_at).figures.keys() - said("ssd", 1, as_at).figures.keys() <= UNTOLD


def test_the_figures_are_not_all_nothing(said) -> None:
    wholes = [said("ssd", seed, as_at) for seed in SEEDS for as_at in DAYS]
    for slug in set().union(*YES.values()) - UNTOLD:
        assert any(counted(whole.figures[slug]) for whole in wholes), slug


def value(figure: Figure) -> float:
    """The figure itself, which a bias speaks of where the denominator is right."""
    return float(figure.value or 0)


def plain(figure: Figure) -> tuple[object, object, object]:
    """The figure as it is printed."""
    return figure.numerator, figure.denominator, figure.value


def counted(figure: Figure) -> float:
    """What a stated bias speaks of: a count, or the denominator."""
    return float((figure.value if figure.denominator is None else figure.denominator) or 0)
