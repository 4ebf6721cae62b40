"""The page of one measure: figure, trend, how it was counted, and the rows behind it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from unit.reports.test_children import a_child
from unit.reports.test_scorecard_page import HOSTILE, Tags, words
from unit.reports.tower_hamlets import AUDITS, CIN, CLA_STALE, CLA_VISITS, a_row, a_scorecard, no_figure

from waymark.engines.words import Part
from waymark.reports.measure_page import finding, measure_html
from waymark.reports.page.links import Links


def a_page(line: str = CLA_VISITS, **changes: object) -> str:
    row = a_row(line, **changes)
    return measure_html(
        a_scorecard(row), row, [Part("Children seen in the past 42 days.", ())], [a_child("C1")]
    )


def test_the_figure_comes_first_with_its_status_and_targets() -> None:
    page = words(a_page())
    assert "85.6% 113 of 132 Higher is better. On the day Red 4.4 below minimum. Aim 95%, Min 90%." in page


def test_the_definition_and_its_standing_are_told() -> None:
    page = words(a_page())
    assert "Children seen in the past 42 days." in page
    assert "Local. Tower Hamlets scorecard 5.11 (December 2018)" in page
    assert "cla-visited-in-6-weeks-first-year, version" in page


def test_the_chart_is_drawn_twice_and_has_its_table_newest_first() -> None:
    page = a_page()
    charts = [svg for svg in Tags(page).of("svg") if svg.get("class") in {"wm-wide", "wm-narrow"}]
    assert [chart["role"] for chart in charts] == ["img", "img"]
    assert "October 2018 85.6% September 2018 93.0%" in words(page)


def test_a_missing_month_is_said_to_be_missing() -> None:
    page = a_page(AUDITS)
    assert "August 2018 not available" in words(page)
    assert "A dotted tick marks a month with no figure." in words(page)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (CLA_VISITS, "85.6% in Oct 18 is the lowest of the 6 months shown."),
        (CIN, "997 in Oct 18 is the highest of the 6 months shown."),
        (CLA_STALE, "3.7% in Oct 18. The 5 months before lay between 0.0% and 43.0%."),
    ],
)
def test_the_title_of_the_chart_is_a_fact(line: str, said: str) -> None:
    assert finding(a_row(line)) == said


def test_a_measure_with_no_figure_says_why_and_draws_nothing() -> None:
    row = no_figure(CLA_VISITS, missing=("ssd_cla_visits",))
    page = measure_html(a_scorecard(row), row, [], [])
    assert "Not available" in words(page)
    assert "The extract lacks ssd_cla_visits." in words(page)
    assert "There are none: the figure is not available." in words(page)
    assert "wm-wide" not in {svg.get("class") for svg in Tags(page).of("svg")}


def test_teams_stand_with_their_numbers() -> None:
    row = a_row(CLA_VISITS)
    teams = [replace(row, group=None), replace(row, group="Looked After 3")]
    page = words(measure_html(a_scorecard(row), row, [], [], teams))
    assert "Looked After 3 Figure 85.6% Made of 113 of 132" in page


def test_text_from_the_data_stays_text() -> None:
    row = a_row(CLA_VISITS, title=HOSTILE)
    child = replace(a_child(HOSTILE), record=HOSTILE, team=HOSTILE, worker=HOSTILE, weight=Decimal(2))
    page = measure_html(a_scorecard(row), row, [Part(HOSTILE, ())], [child], links=Links("/"))
    assert "<script" not in page
    assert "<img" not in page
    assert Tags(page).open == []
