"""
Sound files spoilt at random: each is read to one of the five outcomes, and never falls over.

200 mutants by default; `WAYMARK_MUTATED` for more, from number `WAYMARK_MUTATED_FROM` on. A sample of
them is read in the limited process; every one where `WAYMARK_MUTATED_LIMITED` says "all". The 3,000 were
read once; see docs/proofs.md.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from shutil import rmtree
from typing import get_args

import pytest
from acceptance.commands import waymark

from waymark.engines.extract import ARROW_TYPES
from waymark.intake.intake import Intake
from waymark.intake.limited import extract as limited
from waymark.intake.limited import read_published_limited
from waymark.intake.limited.ends import Ended
from waymark.intake.problems import Outcome
from waymark.intake.published import ScorecardUnreadable, read_published
from waymark.intake.read import read_folder
from waymark.records.tables import BY_NAME

from .bases import AS_AT, Base, bases
from .mutations import mutant

FIRST = int(os.environ.get("WAYMARK_MUTATED_FROM", "0"))
MUTANTS = range(FIRST, FIRST + int(os.environ.get("WAYMARK_MUTATED", "200")))
IN_A_LIMITED_PROCESS = MUTANTS if os.environ.get("WAYMARK_MUTATED_LIMITED") == "all" else MUTANTS[::13]
BY_THE_COMMAND = MUTANTS[::67]
"""Neither step has a factor in common with the number of bases, so that each of those has its turn."""


def test_every_mutant_is_read_to_one_of_the_five_outcomes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for number in MUTANTS:
        made = mutant(number)
        try:
            counts[made.name, _read(made, _fresh(tmp_path))] += 1
        except BaseException as error:
            error.add_note(f"Mutant {number}: {made.name}.")
            raise
    with capsys.disabled():
        for (name, outcome), count in sorted(counts.items()):
            print(f"{name}: {count:,} {outcome}")  # noqa: T201
    assert {name for name, outcome in counts if outcome == "loaded"} == {base.name for base in bases()}


@pytest.mark.parametrize("number", IN_A_LIMITED_PROCESS)
def test_no_mutant_loses_the_process_that_reads_it(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, ended = mutant(number), list[Ended]()
    source = made.write(_fresh(tmp_path))
    if made.is_scorecard:
        assert _scorecard(source, read_published_limited) in {"loaded", "refused"}
        return
    run = limited.run
    monkeypatch.setattr(limited, "run", lambda *of: ended.append(run(*of)) or ended[-1])
    assert_accounted_for(limited.read_limited(source, AS_AT))
    assert ended[0].how in {"done", "memory", "time"}, ended[0]


@pytest.mark.parametrize("number", BY_THE_COMMAND)
def test_the_command_meets_a_mutant_in_a_sentence(number: int, tmp_path: Path) -> None:
    source = mutant(number).write(_fresh(tmp_path))
    ran = waymark("load", source, "--as-at", AS_AT, store=tmp_path / "store")
    assert ran.status in {0, 1}
    assert ran.out
    assert "Traceback" not in ran.out + ran.err
    assert "fault in Waymark" not in ran.out + ran.err


def test_a_number_gives_the_same_mutant_each_time() -> None:
    assert [mutant(number) for number in range(40)] == [mutant(number) for number in range(40)]


def assert_accounted_for(intake: Intake) -> None:
    """That every row went somewhere, every outcome is one of the five, and every column has its type."""
    assert {problem.outcome for problem in intake.problems} <= set(get_args(Outcome))
    assert all(problem.remedy for problem in intake.problems)
    assert "reader-failed" not in {problem.rule for problem in intake.problems}
    assert all(account.balances for account in intake.accounts.values())
    assert intake.refused or intake.tables
    for name, table in intake.tables.items():
        declared = {spec.name: ARROW_TYPES[spec.kind] for spec in BY_NAME[name].specs}
        given = {field.name: field.type for field in table.schema if field.name in declared}
        assert given == {column: declared[column] for column in given}, name
        table.validate(full=True)


def _read(made: Base, folder: Path) -> str:
    source = made.write(folder)
    if made.is_scorecard:
        return _scorecard(source, read_published)
    intake = read_folder(source, AS_AT)
    assert_accounted_for(intake)
    if intake.refused:
        return "refused"
    said = {problem.outcome for problem in intake.problems}
    return "loaded, rows or files set aside" if said & {"set aside", "refuse"} else "loaded"


def _scorecard(source: Path, read: object) -> str:
    assert callable(read)
    try:
        table = read(source)
    except ScorecardUnreadable as unreadable:
        assert "fault in Waymark" not in str(unreadable)
        return "refused"
    assert table.rows
    return "loaded"


def _fresh(folder: Path) -> Path:
    rmtree(folder / "mutant", ignore_errors=True)
    (folder / "mutant").mkdir()
    return folder / "mutant"
