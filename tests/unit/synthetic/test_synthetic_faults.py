"""Faults are planted where the list says, and nowhere else."""

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from waymark.records.tables import BY_SOURCE
from waymark.synthetic import synthesise
from waymark.synthetic.faults import HOLDING_UP, KINDS, plant_some
from waymark.synthetic.faults.cells import IMPOSSIBLE, NOBODY, PLACEHOLDERS, UNKNOWN_CODE

AS_AT = date(2018, 10, 31)
MADE_UP = {"children": 200, "years": 1, "seed": 9}
ADD_A_ROW = {
    "row twice",
    "a child under two ids",
    "born and expected",
    "expected long ago",
    "not born and with a sex",
    "birthday assumed",
    "agency worker twice",
    "leaver with children",
    "rows that overlap",
    "two rows open",
    "after the death",
    "ended after the death",
    "open after the death",
    "case open at over 25",
    "care begun at over 18",
    "begun after the case closed",
    "open after the case closed",
    "activity on no further action",
    "code no longer in use",
}
"""Kinds whose own row is written for them; the others spoil a row that was there."""


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    synthesise(folder, AS_AT, **MADE_UP)
    return folder


@pytest.fixture(scope="module")
def faulty(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("faulty")
    synthesise(folder, AS_AT, **MADE_UP, faults=0.05)
    return folder


def written(folder: Path, name: str) -> list[str]:
    return (folder / name).read_text(encoding="utf-8").split("\n")


def lines(folder: Path, name: str) -> list[list[str]]:
    """Each line by itself, whatever quotation marks were left open on those before it."""
    return [next(csv.reader([line])) for line in written(folder, name) if line]


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
    places += [(fault["file"], fault["second"]) for fault in faults(faulty) if fault["second"]]
    assert len(places) == len(set(places))


def test_only_the_listed_lines_differ_from_the_clean_files(clean, faulty):
    listed = {(fault["file"], row) for fault in faults(faulty) for row in (fault["row"], fault["second"])}
    listed |= {(file, row) for fault in faults(faulty) for file, row in fault["beside"]}
    for path in clean.glob("*.csv"):
        before, after = written(clean, path.name), written(faulty, path.name)
        strange = Counter(after) - Counter(before)
        for number, line in enumerate(after, start=1):
            if strange[line]:
                assert (path.name, number) in listed, (path.name, line)
        kept = [line for n, line in enumerate(after, start=1) if (path.name, n) not in listed]
        rest = iter(before)
        assert all(line in rest for line in kept), f"{path.name}: what is not listed stays in its order"


def test_only_the_listed_cell_of_a_row_differs(clean, faulty):
    for fault in faults(faulty):
        if fault["column"] and fault["kind"] not in ADD_A_ROW | {"id of another row"}:
            header, row = lines(faulty, fault["file"])[0], lines(faulty, fault["file"])[fault["row"] - 1]
            place = header.index(fault["column"])
            others = {tuple(r[:place] + r[place + 1 :]) for r in lines(clean, fault["file"])}
            assert tuple(row[:place] + row[place + 1 :]) in others, fault


def test_each_fault_is_what_the_list_says(faulty):
    seen = set()
    for fault in faults(faulty):
        after = lines(faulty, fault["file"])
        header, row = after[0], after[fault["row"] - 1]
        cell = row[header.index(fault["column"])] if fault["column"] else None
        match fault["kind"]:
            case "row twice":
                assert row in after[: fault["row"] - 1]
            case "blank that is needed":
                assert cell == ""
            case "child not listed":
                assert cell.startswith(NOBODY)
            case "too many cells":
                assert len(row) == len(header) + 1
            case "too few cells":
                assert len(row) == len(header) - 1
            case "impossible date" | "unreadable mandatory date":
                assert cell == IMPOSSIBLE
            case "placeholder date":
                assert cell in PLACEHOLDERS
            case "unknown code":
                assert cell == UNKNOWN_CODE
            case "end before start":
                table = BY_SOURCE[fault["file"].removesuffix(".csv")]
                start = next(spec.source for spec in table.specs if spec.role == "start")
                assert cell < row[header.index(start)]
            case "future date" | "end in the future":
                assert cell > str(AS_AT)
            case "quotation mark left open":
                assert written(faulty, fault["file"])[fault["row"] - 1].count('"') == 1
            case _:
                continue
        seen.add(fault["kind"])
    assert len(seen) == 13


def test_children_s_own_rows_keep_their_ids(clean, faulty):
    before = {row[0] for row in lines(clean, "ssd_person.csv")}
    assert {row[0] for row in lines(faulty, "ssd_person.csv")} >= before


def test_the_same_seed_plants_the_same_faults(faulty, tmp_path):
    synthesise(tmp_path, AS_AT, **MADE_UP, faults=0.05)
    for path in faulty.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_an_extract_without_room_gets_fewer_faults(tmp_path):
    synthesise(tmp_path, AS_AT, children=3, years=1, seed=9)
    planted = plant_some(tmp_path, 1_000_000, 1, AS_AT, HOLDING_UP)
    columns = {(fault.file, fault.column) for fault in planted}
    assert 0 < len(planted) == len(columns)
