"""
The scorecard Tower Hamlets published for October 2018: kept as printed, and what does not add up on it.

Source: London Borough of Tower Hamlets, Overview and Scrutiny Committee, 17 December 2018.
"""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from waymark.scorecards.history import imported_history
from waymark.scorecards.published import PublishedScorecard, import_scorecard

PAPER = Path(__file__).parent / "data" / "tower-hamlets-2018-10.csv"
MAP = Path(__file__).parents[2] / "examples" / "tower-hamlets-2018-10.map.toml"


@pytest.fixture(scope="module")
def paper() -> PublishedScorecard:
    return import_scorecard(PAPER, MAP)


def refs_found(paper: PublishedScorecard, check: str) -> set[tuple[str, ...]]:
    return {each.refs for each in paper.findings if each.check == check}


def test_all_nineteen_rows_are_kept_exactly_as_printed(paper: PublishedScorecard) -> None:
    with PAPER.open(encoding="utf-8", newline="") as file:
        as_printed = list(csv.DictReader(file))
    assert len(as_printed) == 19
    assert [row["printed"] for row in paper.to_json()["rows"]] == as_printed


def test_refs_are_text_in_the_order_of_the_page(paper: PublishedScorecard) -> None:
    assert " ".join(row.ref for row in paper.rows) == (
        "1.1 1.2 1.3 1.4 2.1 2.10 3.1 3.3a 4.6 5.1 5.11 5.12 3.2 4.7 5.18 6.1 6.2 6.30 11.13"
    )


def test_the_colours_follow_from_the_targets(paper: PublishedScorecard) -> None:
    colours = {row["ref"]: row["rag"] for row in paper.to_json()["rows"]}
    assert Counter(colours.values()) == {"green": 5, "amber": 4, "red": 7, "": 3}
    assert {ref for ref, colour in colours.items() if colour == "green"} == {
        "2.1",
        "3.2",
        "4.7",
        "5.1",
        "5.12",
    }
    assert {ref for ref, colour in colours.items() if colour == "amber"} == {"1.1", "2.10", "4.6", "6.1"}
    assert {ref for ref, colour in colours.items() if not colour} == {"1.2", "1.3", "1.4"}


def test_which_way_is_better_is_told_from_the_targets_and_the_words(paper: PublishedScorecard) -> None:
    better = {row["ref"]: row["polarity"] for row in paper.to_json()["rows"]}
    assert {ref for ref, way in better.items() if way == "lower"} == {"5.1", "11.13"}
    assert {ref for ref, way in better.items() if not way} == {"1.2", "1.3", "1.4"}
    assert better["6.30"] == "higher"  # 91 and 91: only the words can say


def test_values_are_numbers_with_percentages_on_a_hundred(paper: PublishedScorecard) -> None:
    values = {row["ref"]: row["value"] for row in paper.to_json()["rows"]}
    assert (values["1.1"], values["1.2"], values["5.12"], values["11.13"]) == (94.4, 997, 100, 2.6)


def test_the_audit_score_is_not_its_numerator_over_its_denominator(paper: PublishedScorecard) -> None:
    assert refs_found(paper, "ratio") == {("11.13",)}
    (finding,) = [each for each in paper.findings if each.check == "ratio"]
    assert finding.message == "11.13: 51 divided by 17 is 3.0, but 2.6 is printed."


def test_looked_after_reviews_are_not_the_snapshot_they_are_labelled(paper: PublishedScorecard) -> None:
    assert refs_found(paper, "current-against-trend") == {("5.18",)}


def test_the_parts_that_do_not_come_to_their_whole(paper: PublishedScorecard) -> None:
    assert refs_found(paper, "parts-against-whole") == {
        ("1.4", "5.11", "5.12"),  # 132 + 190 = 322, against 321
        ("1.1", "1.2", "1.3", "1.4", "6.1", "6.2", "6.30"),  # 997 + 280 + 321 + 252 = 1,850, against 2,733
    }


def test_fourteen_children_in_need_are_not_in_the_denominators(paper: PublishedScorecard) -> None:
    assert refs_found(paper, "denominator-against-cohort") == {("1.2", "3.1", "3.3a")}


def test_september_is_out_of_line_for_assessments_over_a_year_old(paper: PublishedScorecard) -> None:
    (finding,) = [each for each in paper.findings if each.check == "out-of-line"]
    assert finding.message == "5.1: Sep 18 is 43%, and the other months lie between 0% and 3.7%."


def test_two_rows_are_under_a_heading_about_something_else(paper: PublishedScorecard) -> None:
    assert refs_found(paper, "heading") == {("5.1",), ("11.13",)}


def test_nothing_else_is_found(paper: PublishedScorecard) -> None:
    assert len(paper.findings) == 8


def test_what_is_printed_becomes_history_for_months_no_load_covers(
    paper: PublishedScorecard, tmp_path: Path
) -> None:
    paper.save(tmp_path, "E09000030")
    history = imported_history(tmp_path, "E09000030")
    august = history("assessments-within-45-working-days", "ytd", "2018-08")
    assert august is not None and (str(august.value), august.printed, august.ref) == ("96.4", "96.4%", "2.10")
    assert august.imported
    last_year = history("children-looked-after", "snapshot", "2017/18")
    assert last_year is not None and last_year.value == 290
    assert (
        history("audit-quality-score", "snapshot", "2018-08") is None
    )  # printed "-": not available, never 0
    assert history("audit-quality-score", "snapshot", "2017/18") is None


def test_the_result_is_plain_json(paper: PublishedScorecard) -> None:
    result = json.loads(json.dumps(paper.to_json()))
    assert set(result) == {"rows", "findings"}
    assert {key for row in result["rows"] for key in row} == {
        "ref", "section", "title", "printed", "value", "polarity", "rag",
    }  # fmt: skip
    assert {key for each in result["findings"] for key in each} == {"refs", "check", "message"}
