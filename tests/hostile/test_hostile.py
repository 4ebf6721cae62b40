"""
Files made to harm whoever reads them: each is met in a sentence that names it, within the limits.

The few that take half a minute each, because they go up to a limit, are read where
WAYMARK_HOSTILE=all says so.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest

from waymark.intake.limited import extract as limited
from waymark.intake.limited.ends import Ended
from waymark.intake.problems import Problem

from . import folders, texts, workbooks, zips
from .case import Case

TAKEN_ON = date(2018, 10, 31)
CASES = {**zips.CASES, **folders.CASES, **texts.CASES, **workbooks.CASES}

UP_TO_A_LIMIT = {
    "four million rows",
    "a cell of a hundred million letters",
    "a million cells in error",
    "elements six million deep",
    "a Parquet file of few values and many rows",
    "two hundred thousand merges",
}
CHOSEN = sorted(CASES if os.environ.get("WAYMARK_HOSTILE") == "all" else CASES.keys() - UP_TO_A_LIMIT)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, so that it can be seen that none is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("name", CHOSEN)
def test_a_hostile_file_is_met_in_a_sentence_within_the_limits(
    name: str, tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, ended = CASES[name], list[Ended]()
    run = limited.run
    monkeypatch.setattr(limited, "run", lambda *of: ended.append(run(*of)) or ended[-1])
    (tmp_path / "made").mkdir()
    before = set(tmp_path.iterdir())
    intake = limited.read_limited(case.make(tmp_path / "made"), TAKEN_ON)
    assert ended[0].how in {"done", "memory", "time"}
    assert ended[0].peak <= 1100 << 20
    assert list(temporary.iterdir()) == []
    assert set(tmp_path.iterdir()) == before
    assert all(account.balances for account in intake.accounts.values())
    assert_said(case, intake.problems) if case.rule else assert_loaded(intake.tables)
    if case.rule and case.outcome == "refuse":
        assert intake.refused or case.names not in intake.files.values()


def assert_said(case: Case, problems: list[Problem]) -> None:
    """That the rule was met, naming the file, with nothing in the sentence that a screen would obey."""
    said = [p for p in problems if p.rule == case.rule and case.names in p.file + p.remedy + p.value]
    assert {p.outcome for p in said} == {case.outcome}, problems[:5]
    assert all(letter.isprintable() for p in said for letter in p.file + p.remedy)


def assert_loaded(tables: dict[str, object]) -> None:
    """That what is harmless is loaded."""
    assert "contacts" in tables


def test_there_are_as_many_hostile_files_as_the_threat_model_asks_for() -> None:
    assert len(CASES) >= 60
