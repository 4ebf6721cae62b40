"""Faults are planted where the list says, and nowhere else."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from waymark.records.tables import BY_SOURCE
from waymark.synthetic import synthesise
from waymark.synthetic.faults import IMPOSSIBLE, KINDS, NOBODY, PLACEHOLDERS, UNKNOWN_CODE

AS_AT = date(2018, 10, 31)


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    synthesise(folder, AS_AT, children=200, years=1, seed=9)
    return folder


@pytest.fixture(scope="module")
def faulty(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("faulty")
    synthesise(folder, AS_AT, children=200, years=1, seed=9, faults=0.05)
    return folder


def lines(folder: Path, name: str) -> list[list[str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def faults(folder: Path) -> list[dict]:
    return json.loads((folder / "waymark-faults.json").read_text())["faults"]


def test_every_kind_is_planted(faulty):
    assert {fault["kind"] for fault in faults(faulty)} == set(KINDS)


def test_about_as_many_rows_are_faulty_as_were_asked_for(clean, faulty):
    rows = sum(
        len(lines(clean, f"{table}.csv")) - 1 for table in BY_SOURCE if (clean / f"{table}.csv").exists()
    )
    assert 0.045 * rows <= len(faults(faulty)) <= 0.055 * rows


def test_a_row_has_one_fault_at_most(faulty):
    places = [(fault["file"], fault["row"]) for fault in faults(faulty)]
    assert len(places) == len(set(places))


def test_only_the_listed_lines_differ_from_the_clean_files(clean, faulty):
    listed = {(fault["file"], fault["row"]) for fault in faults(faulty)}
    for path in clean.glob("*.csv"):
        before, after = lines(clean, path.name), lines(faulty, path.name)
        before += [[]] * (len(after) - len(before))
        changed = {(path.name, n) for n, (a, b) in enumerate(zip(before, after, strict=True), 1) if a != b}
        assert changed == {place for place in listed if place[0] == path.name}


def test_each_fault_is_what_the_list_says(clean, faulty):
    for fault in faults(faulty):
        after = lines(faulty, fault["file"])
        header, row = after[0], after[fault["row"] - 1]
        cell = row[header.index(fault["column"])] if fault["column"] else None
        match fault["kind"]:
            case "duplicated row id":
                assert row in after[: fault["row"] - 1]
            case "blank child id" | "blank mandatory date":
                assert cell == ""
            case "child not in ssd_person":
                assert cell == NOBODY
            case "too many cells":
                assert len(row) == len(header) + 1
            case "too few cells":
                assert len(row) == len(header) - 1
            case "impossible date":
                assert cell == IMPOSSIBLE
            case "placeholder date":
                assert cell in PLACEHOLDERS
            case "unknown code":
                assert cell == UNKNOWN_CODE
            case "end before start":
                table = BY_SOURCE[fault["file"].removesuffix(".csv")]
                start = next(spec.source for spec in table.specs if spec.role == "start")
                assert cell < row[header.index(start)]


def test_children_s_own_rows_keep_their_ids(clean, faulty):
    before = {row[0] for row in lines(clean, "ssd_person.csv")}
    assert {row[0] for row in lines(faulty, "ssd_person.csv")} == before
