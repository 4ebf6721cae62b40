"""A scorecard as a page: every figure and word is there, it is safe to open, and it can be read by anyone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from unit.reports.tower_hamlets import (
    AUDITS,
    CIN,
    CLA_STALE,
    CLA_VISITS,
    CONTACTS,
    OVERSIGHT,
    SUITABLE,
    a_row,
    a_scorecard,
    no_figure,
)

from waymark.engines.results import Figure
from waymark.reports.page.links import Links
from waymark.reports.scorecard.page import to_html

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and whether each that opens also closes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.found if name == tag]


def words(page: str) -> str:
    """What a reader sees: no tags, no style sheet, single spaces."""
    body = re.sub(r"<style>.*?</style>", " ", page, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)).replace("&#39;", "'")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (OVERSIGHT, "94.4% 2,580 of 2,733 Against target Amber 0.6 short of aim Target Aim 95% Min 90%"),
        (CIN, "997 Against target No target Target None"),
        (
            CONTACTS,
            "97.2% 7,984 of 8,210 October: 99.0% Against target Green 2.2 better than aim Target Aim 95%",
        ),
        (CLA_STALE, "3.7% 12 of 321 Against target Green 6.3 better than aim Target Aim 10% Max 15%"),
        (CLA_VISITS, "85.6% 113 of 132 Against target Red 4.4 below minimum Target Aim 95% Min 90%"),
        (SUITABLE, "82.5% 208 of 252 Against target Red 8.5 short of aim Target Aim 91% no amber"),
        (AUDITS, "3.00 51 over 17 Against target Red 1.0 over maximum Target Aim 1 Max 2"),
    ],
)
def test_a_row_says_its_figure_its_status_and_its_distance(line: str, said: str) -> None:
    assert said in words(to_html(a_scorecard(a_row(line))))


def test_every_row_of_the_paper_is_there_in_its_order() -> None:
    page = words(to_html(a_scorecard()))
    at = [
        page.index(f" {ref} ", page.index("Latest Against target")) for ref in ("1.1", "1.2", "2.10", "5.11")
    ]
    assert at == sorted(at)


def test_the_strip_counts_each_status_in_words() -> None:
    # green 2.1 5.1; amber 1.1 2.10; red 3.1 5.11 6.30 11.13; no target 1.2 1.3 1.4
    assert "2 green 2 amber 4 red 3 no target" in words(to_html(a_scorecard()))


def test_a_figure_with_no_target_is_not_counted_as_one_that_is_not_available() -> None:
    page = words(to_html(a_scorecard(a_row(CIN), no_figure(CLA_VISITS, missing=("ssd_cla_visits",)))))
    assert "0 green 0 amber 0 red 1 no target 1 not available" in page


def test_a_figure_that_is_not_available_is_never_nought() -> None:
    page = words(to_html(a_scorecard(no_figure(CLA_VISITS, missing=("ssd_cla_visits",)))))
    assert "Latest Not available Against target Not available" in page
    assert "The extract lacks ssd_cla_visits." in page
    assert "0.0%" not in page


def test_rows_to_check_before_quoting_are_counted_and_linked() -> None:
    unknown = a_row(CLA_VISITS, figure=Figure(Decimal(113), Decimal(132), 113 / 132 * 100, 3))
    page = to_html(a_scorecard(a_row(OVERSIGHT), unknown, a_row(AUDITS)))
    assert "2 measures have something to check 5.11 11.13" in words(page)
    assert 'href="#row-2"' in page
    assert 'id="row-2"' in page


def test_work_still_open_is_said_but_does_not_put_the_figure_in_question() -> None:
    page = words(to_html(a_scorecard(a_row(CONTACTS, overdue=Decimal(41)))))
    assert "Overdue: 41 more open past the deadline." in page
    assert "Nothing was found that a reader has to know first." in page


def test_a_month_with_no_figure_is_a_gap_with_a_tick() -> None:
    page = to_html(a_scorecard(a_row(AUDITS)))
    spark = re.findall(r'<svg class="wm-spark".*?</svg>', page, re.S)[0]
    assert "No figure for Aug 18." in spark
    # May to July, then September to October: two lines and one tick
    assert [line.count("M") for line in re.findall(r'<path d="([^"]*)"[^>]*stroke="#12436d"', spark)] == [2]
    assert spark.count("wm-gap") == 1


def test_a_month_between_two_gaps_is_a_dot() -> None:
    row = a_row(OVERSIGHT)
    lone = replace(row, trend=tuple((m, v if m in {"2018-07", "2018-10"} else None) for m, v in row.trend))
    spark = re.findall(r'<svg class="wm-spark".*?</svg>', to_html(a_scorecard(lone)), re.S)[0]
    assert spark.count("wm-gap") == 4
    assert spark.count("<circle") == 3  # July, and October twice: as a month and as the latest
    assert "stroke-linejoin" not in spark


def test_each_chart_has_a_sentence() -> None:
    page = to_html(a_scorecard(a_row(CLA_VISITS)))
    assert (
        'role="img" aria-label="Looked after under 12 months: visited in the past 6 weeks, May 18 to Oct 18: '
        'from 93.8% to 85.6%; lowest 85.6%, highest 95.7%."'
    ) in page


def test_each_chart_has_its_figures_in_a_table() -> None:
    page = words(to_html(a_scorecard(a_row(AUDITS))))
    after = page[page.index("Figures by month") :]
    assert "May 18 2.30" in after
    assert "Aug 18 not available" in after


def test_the_aim_of_a_trajectory_moves_with_its_steps() -> None:
    row = a_row(OVERSIGHT, trajectory=((date(2018, 8, 1), 97.0),), target_upper=97.0)
    spark = re.findall(r'<svg class="wm-spark".*?</svg>', to_html(a_scorecard(row)), re.S)[0]
    aim = re.findall(r'<path d="([^"]*)"[^>]*stroke="#5f7f9e"', spark)[0]
    assert aim.count("M") == 2


def test_the_page_needs_nothing_else_and_runs_nothing() -> None:
    page = to_html(a_scorecard())
    assert "<script" not in page.lower()
    assert not re.search(r"https?://|@import|url\(|\son\w+=|\sstyle=", page)
    assert "default-src 'none'" in page.replace("&#39;", "'")


HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>'


def test_text_from_the_council_stays_text() -> None:
    row = a_row(CLA_VISITS, title=HOSTILE, section=HOSTILE, group=HOSTILE, missing=(HOSTILE,))
    page = to_html(a_scorecard(row, title=HOSTILE, authority=HOSTILE, load_id=HOSTILE, by="team"))
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_the_page_can_be_read_without_seeing_it() -> None:
    page = to_html(a_scorecard())
    tags = Tags(page)
    assert tags.open == []
    assert tags.of("html")[0]["lang"] == "en-GB"
    assert ("a", {"class": "wm-skip", "href": "#main"}) in tags.found
    assert len(tags.of("h1")) == 1
    assert all(cell.get("scope") in {"col", "row", "rowgroup"} for cell in tags.of("th"))
    assert all(table.get("role") == "table" for table in tags.of("table"))
    assert all(row.get("role") == "row" for row in tags.of("tr"))
    assert all(cell.get("role") == "cell" for cell in tags.of("td"))
    assert all(svg.get("aria-hidden") == "true" or svg.get("aria-label") for svg in tags.of("svg"))


def test_a_section_that_comes_back_is_headed_again() -> None:
    rows = (a_row(CLA_STALE), a_row(SUITABLE), a_row(CLA_VISITS))
    assert re.findall(r'scope="rowgroup" role="rowheader">([^<]+)<', to_html(a_scorecard(*rows))) == [
        "Visits",
        "Care leavers",
        "Visits",
    ]


def test_a_scorecard_by_team_names_the_measure_once_and_then_each_team() -> None:
    whole = a_row(CLA_VISITS)
    rows = [replace(whole, group=group) for group in (None, "Looked After 1", "not allocated")]
    page = to_html(a_scorecard(*rows, by="team"))
    assert words(page).count("1 red") == 1
    assert re.findall(r'<span class="wm-group">([^<]+)<', page) == [
        "Whole authority",
        "Looked After 1",
        "Not allocated",
    ]


def test_the_sent_page_leads_nowhere_and_the_served_one_does() -> None:
    scorecard = a_scorecard(a_row(CLA_VISITS))
    served = to_html(
        scorecard,
        Links(downloads=(("CSV", "/scorecard.csv"),), measure=lambda row: f"/measure/{row.definition.ref}"),
    )
    assert {link["href"] for link in Tags(to_html(scorecard)).of("a")} == {"#main"}
    assert {link["href"] for link in Tags(served).of("a")} == {"#main", "/scorecard.csv", "/measure/5.11"}


def test_a_part_month_and_an_older_extract_are_said() -> None:
    page = words(to_html(a_scorecard(as_at=date(2018, 10, 15), load_as_at=date(2018, 10, 12))))
    assert "October so far: 99.0%" in page
    assert "October 2018 is not a whole month here: it ends on 15 October 2018." in page
    assert "the extract was taken on 12 October 2018, before 15 October 2018" in page


def test_what_comes_from_a_published_scorecard_is_named_in_words() -> None:
    row = a_row(OVERSIGHT, imported=("previous_year", "2018-05"))
    assert "Imported: last year, May 18 from a published scorecard." in words(to_html(a_scorecard(row)))
