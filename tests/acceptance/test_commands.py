"""
The commands that outside scripts rely on, as the extract contract states them (section 3).

Each is run as a person runs it, in a process of its own.
"""

import json
from pathlib import Path

import pytest
from contract import CONTRACT
from python_calamine import CalamineWorkbook

from .commands import Ran, waymark
from .conftest import AS_AT, AUTHORITY, write_two_children

HEADER = (
    "ref,section,measure,title,period,previous_year,numerator,denominator,value,target_min,target_upper,rag"
)
ROWS = """
[scorecard]
title = "Five rows"

[[row]]
ref = "2.1"
measure = "contacts-decided-within-1-working-day"
period = "ytd"

[[row]]
ref = "2.10"
measure = "children-on-cp-plan"

[[row]]
ref = "1"
section = "Ours"
title = "Seen"
measure = "cp-visited-in-4-weeks"
target_min = 40
target_upper = 50

[[row]]
ref = "3"
measure = "children-looked-after"

[[row]]
ref = "4"
measure = "cp-reviews-on-time"
"""


@pytest.fixture(scope="session")
def definition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("definition") / "five.toml"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def two_children(two_authorities: Path, definition: Path) -> Ran:
    return waymark(
        "scorecard", "--as-at", AS_AT, "--authority", "A", "--definition", definition, "--format", "csv",
        store=two_authorities,
    )  # fmt: skip


def test_the_header_is_the_contracts_then_our_own_then_the_months(two_children: Ran) -> None:
    header = two_children.out.splitlines()[0]
    assert header.startswith(HEADER + ",")
    assert header.endswith(",2018-05,2018-06,2018-07,2018-08,2018-09,2018-10")


def test_rows_come_in_the_definitions_order_with_refs_as_text(two_children: Ran) -> None:
    assert [row["ref"] for row in two_children.rows] == ["2.1", "2.10", "1", "3", "4"]


def test_a_percentage_has_its_sums_targets_and_colour(two_children: Ran) -> None:
    seen = two_children.rows[2]
    assert (seen["section"], seen["title"], seen["period"]) == ("Ours", "Seen", "snapshot")
    assert (seen["numerator"], seen["denominator"], seen["value"]) == ("1", "2", "50")
    assert (seen["target_min"], seen["target_upper"], seen["rag"]) == ("40", "50", "green")
    # visited on 24 October: in September nobody had been; Ben alone was on a plan before
    assert [seen[f"2018-{month:02d}"] for month in (8, 9, 10)] == ["0", "0", "50"]


def test_a_count_leaves_numerator_and_denominator_empty(two_children: Ran) -> None:
    plans = two_children.rows[1]
    assert (plans["numerator"], plans["denominator"], plans["value"]) == ("", "", "2")
    assert (plans["2018-08"], plans["2018-09"], plans["rag"]) == ("1", "2", "")


def test_what_the_extract_cannot_give_is_empty_and_says_what_is_missing(two_children: Ran) -> None:
    contacts = two_children.rows[0]
    cells = ("previous_year", "numerator", "denominator", "value", "rag", "2018-10")
    assert {contacts[cell] for cell in cells} == {""}
    assert contacts["missing"] == "ssd_contacts"


def test_a_denominator_of_nought_gives_nought_nought_and_no_value(
    two_authorities: Path, definition: Path
) -> None:
    shown = waymark(
        "scorecard", "--as-at", AS_AT, "--authority", "B", "--definition", definition, "--format", "csv",
        "--team", "no such team", store=two_authorities,
    )  # fmt: skip
    seen = shown.rows[2]
    assert (seen["numerator"], seen["denominator"], seen["value"], seen["rag"]) == ("0", "0", "", "")


def test_json_says_the_same_as_csv(two_authorities: Path, definition: Path) -> None:
    shown = waymark(
        "scorecard", "--as-at", AS_AT, "--authority", "A", "--definition", definition, "--format", "json",
        "--months", 2, store=two_authorities,
    )  # fmt: skip
    assert shown.object["months"] == ["2018-09", "2018-10"]
    seen = shown.object["rows"][2]
    assert (seen["numerator"], seen["denominator"], seen["value"]) == (1, 2, 50)
    assert seen["trend"] == {"2018-09": 0, "2018-10": 50}
    assert shown.object["rows"][0]["value"] is None


def test_without_a_definition_every_measure_the_data_supports_is_shown(two_authorities: Path) -> None:
    shown = waymark(
        "scorecard", "--as-at", AS_AT, "--authority", "A", "--format", "csv", store=two_authorities
    )
    names = [row["measure"] for row in shown.rows]
    assert [name for name in names if name in CONTRACT] == [
        "children-on-cp-plan",
        "cp-visited-in-4-weeks",
        "cp-plans-second-or-subsequent",
    ]
    covered = waymark("coverage", "--authority", "A", "--format", "json", store=two_authorities)
    assert names == [one["measure"] for one in covered.object if one["status"] != "no"]


def test_the_newest_load_by_the_day_answers_unless_one_is_named(
    two_authorities: Path, definition: Path
) -> None:
    asked = ("--authority", "A", "--definition", definition, "--format", "json")
    newest = waymark("scorecard", "--as-at", "2018-12-31", *asked, store=two_authorities)
    assert newest.object["load_as_at"] == "2018-11-30"
    earlier = waymark("scorecard", "--as-at", AS_AT, *asked, store=two_authorities).object
    assert earlier["load_as_at"] == AS_AT
    named = waymark(
        "scorecard", "--as-at", "2018-12-31", "--load", earlier["load_id"], *asked, store=two_authorities
    )
    assert named.object["load_id"] == earlier["load_id"]


def test_two_authorities_need_one_to_be_named(two_authorities: Path) -> None:
    refused = waymark("children", "children-on-cp-plan", "--as-at", AS_AT, store=two_authorities)
    assert (refused.status, refused.out) == (1, "")
    assert "--authority" in refused.err
    assert "A" in refused.err and "B" in refused.err


def test_the_one_authority_held_is_shown_whichever_the_definition_names(
    made_up: Path, tmp_path: Path
) -> None:
    definition = tmp_path / "theirs.toml"
    definition.write_text(
        '[scorecard]\nauthority = "E09000030"\n[[row]]\nmeasure = "children-on-cp-plan"\n', encoding="utf-8"
    )
    shown = waymark(
        "scorecard", "--as-at", AS_AT, "--definition", definition, "--format", "json", store=made_up / "store"
    )
    assert (shown.status, shown.object["authority"]) == (0, AUTHORITY)
    assert "E09000030" in shown.err and AUTHORITY in shown.err


def test_a_day_before_any_load_is_refused(two_authorities: Path) -> None:
    refused = waymark("scorecard", "--as-at", "2018-10-30", "--authority", "A", store=two_authorities)
    assert (refused.status, refused.out) == (1, "")
    assert "2018-10-30" in refused.err


def test_a_result_written_to_a_file_leaves_standard_output_empty(
    two_authorities: Path, definition: Path, tmp_path: Path
) -> None:
    for name, starts in (("card.csv", b"ref,"), ("card.html", b"<!doctype html>"), ("card.xlsx", b"PK")):
        done = waymark(
            "scorecard", "--as-at", AS_AT, "--authority", "A", "--definition", definition,
            "--format", name.partition(".")[2], "--output", tmp_path / name, store=two_authorities,
        )  # fmt: skip
        assert (done.status, done.out) == (0, ""), done.err
        assert (tmp_path / name).read_bytes()[: len(starts)].lower() == starts.lower()


def test_the_rows_behind_a_figure(two_authorities: Path) -> None:
    asked = ("cp-visited-in-4-weeks", "--as-at", AS_AT, "--authority", "A", "--format")
    assert waymark("children", *asked, "csv", store=two_authorities).out == (
        "person_id,record_id,team,worker,in_denominator,in_numerator,weight\nANNA,,,,Y,Y,1\nBEN,,,,Y,N,1\n"
    )
    rows = waymark("children", *asked, "json", store=two_authorities).object["rows"]
    assert [(row["person_id"], row["in_numerator"], row["weight"]) for row in rows] == [
        ("ANNA", "Y", 1),
        ("BEN", "N", 1),
    ]


def test_another_period_may_be_asked_of_the_rows(two_authorities: Path) -> None:
    asked = (
        "children",
        "cp-plans-second-or-subsequent",
        "--as-at",
        AS_AT,
        "--authority",
        "A",
        "--format",
        "csv",
    )
    year = waymark(*asked, store=two_authorities).rows
    month = waymark(*asked, "--period", "month", store=two_authorities).rows
    assert ([row["record_id"] for row in year], month) == (["P1", "P2"], [])


def test_a_load_is_one_object_with_every_file_and_problem(tmp_path: Path) -> None:
    extract = write_two_children(tmp_path / "extract")
    with (extract / "ssd_cp_visits.csv").open("a", encoding="utf-8") as visits:
        visits.write("V1,ANNA,2018-10-24,Y\nV3,,2018-10-24,Y\n,,,\n")
    (extract / "notes.txt").write_text("Run by the data team", encoding="utf-8")
    loaded = waymark("load", extract, "--as-at", AS_AT, "--format", "json", cwd=tmp_path)
    assert loaded.status == 0, loaded.err
    said = loaded.object
    # the contract's, what the load asks, and where its cells went
    assert set(said) == {"load_id", "as_at", "authority", "tables", "problems", "questions", "cells"}
    assert said["load_id"] and said["as_at"] == AS_AT
    assert set(said["tables"]) == {"ssd_person", "ssd_cp_plans", "ssd_cp_visits", "notes.txt"}
    assert said["tables"]["ssd_cp_visits"] == {
        "file": "ssd_cp_visits.csv", "rows_in": 5, "loaded": 2, "set_aside": 2, "blank": 1, "totals": 0,
    }  # fmt: skip
    keys = {"file", "sheet", "row", "column", "rule", "value", "outcome", "remedy"}
    assert all(set(problem) == keys for problem in said["problems"])
    aside = {p["row"]: p["column"] for p in said["problems"] if p["outcome"] == "set aside"}
    assert aside == {4: "cppv_cp_visit_id", 5: "cppv_person_id"}
    assert (tmp_path / "waymark-data").is_dir()  # the store, where nobody says another


def test_a_refused_load_has_no_id_and_leaves_the_last_one_standing(tmp_path: Path) -> None:
    store = tmp_path / "store"
    extract = write_two_children(tmp_path / "extract")
    assert waymark("load", extract, "--as-at", AS_AT, store=store).status == 0
    (extract / "ssd_cp_visits.csv").write_text(
        "cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date,cppv_cp_visit_seen\nV1,ANNA,03/04/2018,Y\n",
        encoding="utf-8",
    )
    refused = waymark("load", extract, "--as-at", "2018-11-30", "--format", "json", store=store)
    assert (refused.status, refused.object["load_id"]) == (1, None)
    assert {p["column"] for p in refused.object["problems"] if p["outcome"] in {"ask", "refuse"}} == {
        "cppv_cp_visit_date"
    }
    after = waymark("scorecard", "--as-at", "2018-12-31", "--format", "json", store=store)
    assert after.object["load_as_at"] == AS_AT


def test_the_store_option_comes_before_the_environment(two_authorities: Path, tmp_path: Path) -> None:
    asked = ("coverage", "--authority", "A", "--format", "json")
    assert waymark(*asked, store=two_authorities).status == 0
    assert waymark(*asked, "--store", two_authorities, store=tmp_path / "elsewhere").status == 0
    assert waymark(*asked, store=tmp_path / "elsewhere").status == 1


def test_coverage_says_which_which_approximately_and_which_not(two_authorities: Path) -> None:
    shown = waymark("coverage", "--authority", "A", "--format", "json", store=two_authorities)
    status = {one["measure"]: (one["status"], one["missing"]) for one in shown.object}
    assert set(CONTRACT) <= set(status)
    assert status["children-on-cp-plan"] == ("yes", [])
    assert status["contacts-decided-within-1-working-day"] == ("no", ["ssd_contacts"])
    assert status["cp-reviews-on-time"] == ("no", ["ssd_cp_reviews"])


def test_a_measure_is_said_in_english_with_its_sources() -> None:
    said = waymark("measures", "cp-visited-in-4-weeks")
    assert said.status == 0
    for words in ("within 28 days", "Higher is better", "Source:", "ssd_cp_visits.cppv_cp_visit_seen"):
        assert words in said.out


def test_the_catalogue_lists_every_measure_of_the_contract() -> None:
    listed = waymark("measures", "--format", "json")
    assert set(CONTRACT) <= {one["measure"] for one in listed.object}
    assert len(CONTRACT) == 31


def test_an_unknown_measure_is_wrong_usage_and_the_nearest_are_named() -> None:
    asked = waymark("measures", "cp-visited-in-6-weeks")
    assert (asked.status, asked.out) == (2, "")
    assert "cp-visited-in-4-weeks" in asked.err


def test_a_published_scorecard_is_kept_and_what_does_not_add_up_is_listed(
    two_authorities: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.csv"
    paper.write_text(
        "ref,measure,num,denom,current,target min,target upper\n"
        "4.6,Children on a plan visited in four weeks,1,2,60%,90%,95%\n",
        encoding="utf-8",
    )
    kept = waymark(
        "import-scorecard", paper, "--authority", "A", "--format", "json", store=tmp_path / "store"
    )
    assert kept.status == 0, kept.err
    (row,) = kept.object["rows"]
    assert (row["ref"], row["value"], row["polarity"], row["rag"]) == ("4.6", 60, "higher", "red")
    assert row["printed"]["current"] == "60%"
    assert [(one["refs"], one["check"]) for one in kept.object["findings"]] == [(["4.6"], "ratio")]


def test_a_reconciliation_is_a_workbook_that_opens(two_authorities: Path, tmp_path: Path) -> None:
    """On 24 November Anna's visit is 31 days old: the council, it seems, allows a little longer."""
    (tmp_path / "paper.csv").write_text(
        "ref,measure,num,denom,current\n"
        "1.3,Children on a plan,,,2\n"
        "4.6,Seen in four weeks,1,2,50%\n"
        "9,Another,,,5\n",
        encoding="utf-8",
    )
    (tmp_path / "map.toml").write_text(
        '[map]\n"1.3" = "children-on-cp-plan"\n"4.6" = "cp-visited-in-4-weeks"\n', encoding="utf-8"
    )
    done = waymark(
        "reconcile", tmp_path / "paper.csv", "--as-at", "2018-11-24", "--authority", "A",
        "--map", tmp_path / "map.toml", "--output", tmp_path / "found.xlsx", store=two_authorities,
    )  # fmt: skip
    assert done.status == 0, done.err
    book = CalamineWorkbook.from_path(str(tmp_path / "found.xlsx"))
    assert book.sheet_names == ["Comparison", "Definitions", "Rows to look at", "Not mapped"]
    heading, plans, seen = book.get_sheet_by_name("Comparison").to_python()
    agrees = heading.index("Agrees")
    assert (plans[0], plans[agrees], seen[0], seen[agrees]) == ("1.3", "yes", "4.6", "no")
    suspects = book.get_sheet_by_name("Rows to look at").to_python()
    assert "ANNA" in {cell for row in suspects for cell in row}
    assert book.get_sheet_by_name("Not mapped").to_python()[1][0] == "9"


def test_a_made_up_authority_has_its_truth_beside_it(made_up: Path) -> None:
    truth = json.loads((made_up / "extract" / "waymark-truth.json").read_text(encoding="utf-8"))
    assert (truth["as_at"], truth["children"], truth["seed"]) == (AS_AT, 200, 3)
    assert len(truth["figures"]) == 31
