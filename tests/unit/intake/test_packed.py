"""A great many problems take little room, and come out as they went in, in order and each once."""

from __future__ import annotations

import json
import random
import tracemalloc

import pytest

from waymark.intake import packed
from waymark.intake.arranging import arranged
from waymark.intake.problems import Problem, SetAside, aside_list, problem_list
from waymark.reports.load import load_json


def problem(row: int | None, column: str = "pers_dob", file: str = "ssd_person.csv") -> Problem:
    return Problem(file, row, column, "future-birth", f"Zoë {row}", "ask", "Look.", "", "a:b", ("yes", "no"))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three make a block, so that a few are many."""
    monkeypatch.setattr(packed, "BLOCK", 3)


@pytest.mark.usefixtures("small")
def test_a_packed_list_is_a_list() -> None:
    plain = [problem(row) for row in range(8)]
    kept = problem_list(plain[:4])
    kept.extend(plain[4:])
    assert (len(kept), kept[0], kept[5], kept[-1], kept[6:]) == (8, plain[0], plain[5], plain[7], plain[6:])
    assert kept == plain and kept == tuple(plain) and kept != plain[:7] and kept != [*plain[:7], plain[0]]
    assert plain[6] in kept and problem(9) not in kept
    with pytest.raises(IndexError):
        kept[8]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("before", range(5))
@pytest.mark.parametrize("after", range(8))
def test_one_packed_list_is_added_to_another(before: int, after: int) -> None:
    rows = [SetAside("a.csv", row, "cells", "", (f"C{row}", "Zoë", "")) for row in range(before + after + 1)]
    kept = aside_list(rows[:before])
    kept.extend(aside_list(rows[before:-1]))
    kept.append(rows[-1])
    assert kept == rows


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(40))
def test_problems_are_put_in_order_as_a_sorted_list_would_be(seed: int) -> None:
    made = random.Random(seed)
    columns = [
        [problem(made.choice([None, *range(1, 9)]), made.choice("ab"), made.choice("xy")) for _ in range(6)]
        for _ in range(made.randrange(60))
    ]
    if seed % 2:
        columns = [sorted(column, key=lambda p: p.row or 0) for column in columns]
    found = [one for column in columns for one in column]
    expected = sorted(dict.fromkeys(found), key=lambda p: (p.file, p.sheet, p.row or 0))
    assert arranged(problem_list(found)) == expected


def test_a_hundred_thousand_rows_set_aside_take_a_few_megabytes() -> None:
    tracemalloc.start()
    problems, rows = problem_list(), aside_list()
    for row in range(100_000):
        problems.append(problem(row))
        rows.append(
            SetAside("ssd_person.csv", row, "blank-mandatory", "", (f"P{row}", "", "2018-01-01", "F"))
        )
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 10 << 20


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_report_in_pieces_is_the_report_in_one(count: int) -> None:
    problems = [problem(row).to_json() for row in range(count)]
    outline = {"load_id": None, "tables": {"ssd_person": {"rows_in": 3}}, "questions": []}
    whole = json.dumps({**outline, "problems": problems}, ensure_ascii=False, indent=2) + "\n"
    assert "".join(load_json(outline, problems)) == whole
