"""A made-up authority is the same every time, whole, and known."""

import json
from datetime import date
from pathlib import Path

import pytest

from waymark.synthetic import CannotSynthesise, synthesise
from waymark.synthetic.layout import COLUMNS

AS_AT = date(2018, 10, 31)
MEASURES = 31


def make(folder: Path, **asked) -> Path:
    synthesise(folder, **{"as_at": AS_AT, "children": 60, "years": 1, "seed": 5, **asked})
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def truth_in(folder: Path) -> dict:
    return json.loads((folder / "waymark-truth.json").read_text())


def test_the_same_arguments_give_the_same_bytes(tmp_path):
    asked = {"faults": 0.02}
    assert bytes_of(make(tmp_path / "a", **asked)) == bytes_of(make(tmp_path / "b", **asked))


def test_another_seed_is_another_authority(tmp_path):
    assert bytes_of(make(tmp_path / "a")) != bytes_of(make(tmp_path / "b", seed=6))


def test_the_folder_has_every_table_and_the_truth_and_nothing_else(folder):
    expected = {f"{table}.csv" for table in COLUMNS} | {"waymark-truth.json"}
    assert {path.name for path in folder.iterdir()} == expected


def test_every_table_has_rows(folder):
    assert [table for table, rows in truth_in(folder)["rows"].items() if rows == 0] == []


def test_there_are_as_many_children_as_were_asked_for(folder):
    assert truth_in(folder)["rows"]["ssd_person"] == 400


def test_the_truth_covers_every_measure_six_months_and_the_year_before(folder):
    truth = truth_in(folder)
    assert len(truth["figures"]) == len(truth["periods"]) == MEASURES
    assert list(truth["months"]) == ["2018-05", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10"]
    assert all(set(month) == set(truth["figures"]) for month in truth["months"].values())
    assert truth["previous_year_end"] == "2018-03-31"
    assert set(truth["previous_year"]) == set(truth["figures"])


def test_a_snapshot_is_the_same_as_its_last_month(folder):
    truth = truth_in(folder)
    for slug, period in truth["periods"].items():
        if period in ("snapshot", "month"):
            assert truth["figures"][slug] == truth["months"]["2018-10"][slug]


def test_a_day_in_mid_month_ends_the_last_month_there(tmp_path):
    truth = truth_in(make(tmp_path / "a", as_at=date(2018, 10, 15)))
    assert list(truth["months"])[-1] == "2018-10"


def test_faults_do_not_move_the_truth(tmp_path):
    clean, faulty = truth_in(make(tmp_path / "a")), truth_in(make(tmp_path / "b", faults=0.05))
    assert "before faults" in faulty["about"]
    assert {**faulty, "faults": 0.0} == clean


def test_a_folder_made_before_is_made_again(tmp_path):
    make(tmp_path / "a", faults=0.05)
    assert "waymark-faults.json" not in bytes_of(make(tmp_path / "a"))


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "ssd_person.csv").write_text("a council's own")
    with pytest.raises(CannotSynthesise, match=r"already holds ssd_person\.csv\. Choose an empty"):
        make(tmp_path)
    assert (tmp_path / "ssd_person.csv").read_text() == "a council's own"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"as_at": date(2028, 6, 1)}, "Bank holidays are known to"),
        ({"years": 0}, "Choose fewer years"),
        ({"years": 29}, "Choose fewer years"),
        ({"children": 0}, "at least one child"),
        ({"faults": 1.1}, "from 0 to 1"),
    ],
)
def test_what_cannot_be_made_is_said_plainly(tmp_path, asked, says):
    with pytest.raises(CannotSynthesise, match=says):
        make(tmp_path / "a", **asked)


def test_all_ways_are_written_each_in_a_folder_of_its_own_and_again_over_them(tmp_path):
    for _ in range(2):
        synthesise(tmp_path / "all", AS_AT, children=5, years=1, write="all")
    assert (tmp_path / "all" / "ssd" / "ssd_person.csv").exists()
    assert {"annex-a", "ssda903", "ssda903-xml", "cin-census"} <= {
        p.name for p in (tmp_path / "all").iterdir()
    }


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path):
    synthesise(tmp_path, AS_AT, children=5, years=1, write="annex-a")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("mine")
    with pytest.raises(CannotSynthesise, match="notes"):
        synthesise(tmp_path, AS_AT, children=5, years=1)
    assert (tmp_path / "notes" / "mine.txt").exists()


def test_faults_are_planted_in_the_standard_tables_only(tmp_path):
    with pytest.raises(CannotSynthesise, match="standard tables"):
        synthesise(tmp_path, AS_AT, children=5, years=1, faults=0.1, write="annex-a")


def test_an_unknown_way_names_those_there_are(tmp_path):
    with pytest.raises(CannotSynthesise, match="annex-a"):
        synthesise(tmp_path, AS_AT, children=5, years=1, write="pigeon")
