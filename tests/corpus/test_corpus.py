"""
Every example of bad data, loaded, against what must become of it: outcomes, cells and rows accounted for.

An example may report exactly the problems it expects: one too few is a fault missed, one too many a
false alarm.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.build import CASES, FILES, SECTIONS, contents
from corpus.rows import ROWS
from waymark.cli.loading import load_extract
from waymark.intake.answers import Answers
from waymark.intake.intake import Intake
from waymark.intake.problems import Problem
from waymark.intake.read import read_folder
from waymark.store import Store

OUTCOMES = {"fix", "flag", "set aside", "ask", "refuse"}


@pytest.mark.parametrize("name", CASES)
def test_bad_data_becomes_what_it_must(name: str, tmp_path: Path) -> None:
    expected = json.loads((FILES / f"{name}.json").read_text(encoding="utf-8"))
    path = FILES / CASES[name].path
    if expected["after"]:
        published, tables, problems = _loaded_after(path, expected, Store(tmp_path / "store"))
    else:
        intake = read_folder(path, date.fromisoformat(expected["as_at"]), answers=_answers(expected))
        published, problems = not intake.refused, intake.problems
        tables = {name: account.to_json() for name, account in intake.accounts.items()}
        assert _values(intake, expected["values"]) == expected["values"]
    assert published == expected["published"]
    assert _told(problems) == _wanted(expected)
    for table, account in tables.items():
        assert account["rows_in"] == sum(account[k] for k in ("loaded", "set_aside", "blank", "totals")), (
            table
        )
    said = {n: {k: v for k, v in account.items() if k != "file"} for n, account in tables.items()}
    assert said == expected["tables"]
    assert not set(expected["absent"]) & {p.rule for p in problems}
    assert {p.outcome for p in problems} <= OUTCOMES
    assert all(p.remedy for p in problems)


def test_the_files_are_those_that_their_making_describes() -> None:
    made = {name: content for case in CASES.values() for name, content in contents(case)}
    kept = {str(p.relative_to(FILES)): p.read_bytes() for p in FILES.rglob("*") if p.is_file()}
    assert sorted(kept) == sorted(made)
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] in SECTIONS])
def test_every_row_of_the_list_has_an_example(row: str) -> None:
    assert any(case.row == row for case in CASES.values())


def _loaded_after(
    path: Path, expected: Mapping[str, Any], store: Store
) -> tuple[bool, Mapping[str, Mapping[str, Any]], Iterable[Problem]]:
    for earlier, as_at in expected["after"].items():
        load_extract(FILES / earlier, date.fromisoformat(as_at), "E06000001", store)
    report = load_extract(path, date.fromisoformat(expected["as_at"]), "E06000001", store)
    return report.published, report.tables, report.problems


def _answers(expected: Mapping[str, Any]) -> Answers:
    said = dict(expected["answers"])
    return Answers(**{**said, "accepted": frozenset(said.get("accepted", ()))})


def _values(intake: Intake, wanted: Iterable[str]) -> dict[str, list[str | None]]:
    found = {}
    for name in wanted:
        table, _, column = name.partition(".")
        values = intake.tables[table][column].to_pylist()
        found[name] = [None if value is None else str(value) for value in values]
    return found


def _told(problems: Iterable[Problem]) -> Counter[tuple[object, ...]]:
    return Counter((p.file, p.sheet, p.row, p.column, p.rule, p.outcome) for p in problems)


def _wanted(expected: Mapping[str, Any]) -> Counter[tuple[object, ...]]:
    wanted: Counter[tuple[object, ...]] = Counter()
    for p in expected["problems"]:
        wanted[p["file"], p["sheet"], p["row"], p["column"], p["rule"], p["outcome"]] += p["times"]
    return wanted
