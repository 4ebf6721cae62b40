"""
Faults planted at random in clean extracts: each is found at its cell, under its rule, and nothing else is.

300 faults by default; `WAYMARK_FAULTS` for more. A row has one fault at most, and cells are left alone
whose loss would say something elsewhere (see `choosing`), so that no fault hides another: what such a
loss causes is planted by itself. A fault that holds up the load has extracts of its own.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from generative.not_planted import NOT_PLANTED
from waymark.intake.problems import Problem
from waymark.intake.read import read_folder
from waymark.intake.rules import RULES
from waymark.synthetic import synthesise
from waymark.synthetic.faults import HOLDING_UP, KINDS, Fault, plant_some

FAULTS = int(os.environ.get("WAYMARK_FAULTS", "300"))
IN_ONE = 100
AS_AT = (date(2018, 10, 31), date(2024, 3, 31))


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, date]]:
    """Clean extracts to spoil, of which nothing is said."""
    made = []
    for seed, as_at in enumerate(AS_AT, start=3):
        folder = tmp_path_factory.mktemp("clean")
        synthesise(folder, as_at, children=150, years=2, seed=seed)
        made.append((folder, as_at))
    return made


def test_nothing_is_found_on_the_clean_extracts(clean: list[tuple[Path, date]]) -> None:
    assert [read_folder(folder, as_at).problems for folder, as_at in clean] == [[]] * len(clean)


def test_every_planted_fault_is_found_at_its_cell_and_nothing_else(
    clean: list[tuple[Path, date]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planted, found, false = Counter[str](), Counter[str](), list[Problem]()
    missed: list[Fault] = []
    for faults, problems in spoiled(clean, tmp_path):
        places = {(p.file, p.row, p.column, p.rule) for p in problems}
        for fault in faults:
            planted[fault.kind] += 1
            if expected(fault) <= places:
                found[fault.kind] += 1
            else:
                missed.append(fault)
        explained = {place for fault in faults for place in expected(fault) | follows(fault)}
        false += [p for p in problems if (p.file, p.row, p.column, p.rule) not in explained]
    with capsys.disabled():
        print(f"\n{planted.total():,} faults planted, {found.total():,} found, {len(false)} false alarms")  # noqa: T201
        if "WAYMARK_FAULTS" in os.environ:
            print("\n".join(f"{found[kind]:,} of {n:,}  {kind}" for kind, n in sorted(planted.items())))  # noqa: T201
    assert missed == []
    assert false == []
    assert planted.total() >= FAULTS
    assert set(planted) == {*KINDS, *HOLDING_UP}


def test_every_rule_is_planted_or_there_is_a_reason_why_not() -> None:
    kinds = [*KINDS.values(), *HOLDING_UP.values()]
    rules = {rule for kind in kinds for rule in (kind.rule, *kind.also)}
    reasons = [rule for rules in NOT_PLANTED.values() for rule in rules.split()]
    assert rules <= set(RULES)
    assert len(reasons) == len(set(reasons))
    assert set(RULES) - rules == set(reasons)


def spoiled(clean: list[tuple[Path, date]], space: Path) -> Iterator[tuple[list[Fault], list[Problem]]]:
    """The faults planted in each of as many extracts as are needed, and what is found in it."""
    done, seed = 0, 0
    while done < FAULTS:
        folder, as_at = clean[seed % len(clean)]
        kinds, count = (HOLDING_UP, 10) if seed % len(KINDS) == 1 else (KINDS, IN_ONE)
        one = space / str(seed)
        copytree(folder, one)
        faults = plant_some(one, count, seed, as_at, kinds)
        yield faults, read_folder(one, as_at).problems
        rmtree(one)
        done, seed = done + len(faults), seed + 1


def expected(fault: Fault) -> set[tuple[str, int | None, str, str]]:
    """Where the fault is to be found: on its row, and on the other of a pair."""
    rows = {fault.row} | ({fault.second} if fault.second else set())
    return {(fault.file, row, fault.column, fault.rule) for row in rows}


def follows(fault: Fault) -> set[tuple[str, int | None, str, str]]:
    """What else may be said because of the fault: of its row, a row beside it in the file, or its column."""
    rows = {fault.row, None} | {line for file, line in fault.beside if file == fault.file}
    return {(fault.file, row, fault.column, rule) for rule in fault.also for row in rows}
