"""
The same made-up children by every way in: where `coverage` says yes, figures and children are the same.

The returns are written from the children's story by the published rules of each return, by code that
knows nothing of how they are read. Two seeds by default; `WAYMARK_WAYS` for more.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from contract import CONTRACT

from waymark.dates import period_ending
from waymark.engines.extract import Extract, with_child_keys
from waymark.engines.frames import Frames
from waymark.engines.results import Figure, figure_of, totals_of
from waymark.intake.answers import Answers
from waymark.intake.forms import FORMS
from waymark.intake.leavers import derive_status, needs_history
from waymark.intake.read import read_folder
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.scorecards.coverage import Coverage, coverage_of
from waymark.synthetic import AUTHORITY, tell
from waymark.synthetic.returns.ways import WAYS, Writing
from waymark.synthetic.story import Assessment, Child, Referral, Story

SEEDS = range(1, 1 + int(os.environ.get("WAYMARK_WAYS", "2")))
DAYS = (date(2018, 10, 31), date(2018, 3, 31))
LEAVERS = ("care-leavers-in-touch", "care-leavers-eet", "care-leavers-suitable-accommodation")
RETURNS = [way for way in WAYS if way != "ssd"]

YES = {
    "annex-a": {"children-looked-after"},
    "ssda903": {
        "children-looked-after",
        "children-starting-to-be-looked-after",
        "cla-three-or-more-placements",
        "cla-ceased-to-permanence",
    },
    "cin-census": {"children-on-cp-plan", "assessments-within-45-working-days"},
}
"""What each return gives exactly, by hand from its own rules and section 5 of the contract."""

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

Behind = Counter[tuple[str | None, bool | None, bool | None]]


@dataclass(frozen=True)
class Said:
    """What one way in gives: each figure, the children behind it, and what coverage says of it."""

    figures: dict[str, Figure]
    children: dict[str, Behind]
    coverage: dict[str, Coverage]


MEASURES = tuple(measure for measure in CATALOGUE if measure.slug in CONTRACT)
"""The measures the contract defines: the others are not held here yet."""


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

    def of(way: str, seed: int, as_at: date) -> Said:
        if (way, seed, as_at) not in kept:
            folder = tmp_path_factory.mktemp("way")
            WAYS[way](folder, Writing(told(seed, as_at), as_at, AUTHORITY, 2))
            kept[way, seed, as_at] = read(folder, as_at)
        return kept[way, seed, as_at]

    return of


def read(folder: Path, as_at: date) -> Said:
    intake = read_folder(folder, as_at, answers=DAY_FIRST)
    assert not intake.refused, intake.problems[:3]
    assert all(account.balances for account in intake.accounts.values())
    assert [problem for problem in intake.problems if problem.outcome == "set aside"] == []
    if needs_history(intake):
        derive_status(intake, None)
    extract = Extract(with_child_keys(intake.tables), intake.columns)
    coverage = coverage_of(extract, intake.derived, intake.limits, as_at)
    held = {one.measure.slug: one for one in coverage if one.measure in MEASURES}
    return Said(*_counted(extract, as_at), held)


def _counted(extract: Extract, as_at: date) -> tuple[dict[str, Figure], dict[str, Behind]]:
    """Every figure the extract gives, each for its own period, and the children behind those compared."""
    figures, children = {}, {}
    with Frames(extract) as engine:
        for one in (fit(measure, extract) for measure in MEASURES):
            if isinstance(one, Fitted):
                rows = engine.rows(one, period_ending(as_at, one.measure.period))
                figures[one.measure.slug] = figure_of(one.measure, totals_of(rows))
                children[one.measure.slug] = Counter(
                    (row.person, row.in_denominator, row.in_numerator)
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
    for slug in sure:
        assert plain(theirs.figures[slug]) == plain(whole.figures[slug]), slug
        assert theirs.children[slug] == whole.children[slug], slug


@pytest.mark.parametrize("as_at", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", RETURNS)
def test_where_coverage_says_which_way_a_figure_errs_it_never_errs_the_other(said, way, seed, as_at) -> None:
    whole, theirs = said("ssd", seed, as_at), said(way, seed, as_at)
    for slug, one in theirs.coverage.items():
        if one.status == "approximate" and one.bias:
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


def test_the_figures_are_not_all_nothing(said) -> None:
    whole = said("ssd", 1, DAYS[0])
    assert all(counted(whole.figures[slug]) for slugs in YES.values() for slug in slugs)


def value(figure: Figure) -> float:
    """The figure itself, which a bias speaks of where the denominator is right."""
    return float(figure.value or 0)


def plain(figure: Figure) -> tuple[object, object, object]:
    """The figure as it is printed."""
    return figure.numerator, figure.denominator, figure.value


def counted(figure: Figure) -> float:
    """What a stated bias speaks of: a count, or the denominator."""
    return float((figure.value if figure.denominator is None else figure.denominator) or 0)
