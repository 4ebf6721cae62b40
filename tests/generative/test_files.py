"""
Every row of a generated folder is accounted for: what was written is loaded, set aside, blank or a total.

The generator counts for itself, by the contract. 2,000 folders by default; `WAYMARK_FILES` for more, and
`WAYMARK_FILES_FROM` for the first of them, so that a long run can be made in parts.
"""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree
from typing import TypeVar

import pytest

from generative.files.expected import Expected, ExpectedCells
from generative.files.folders import write_folder
from generative.files.lines import AS_AT
from generative.files.returns import write_return, write_workbook
from waymark.intake.answers import Answers
from waymark.intake.forms import FORMS
from waymark.intake.problems import Account
from waymark.intake.read import read_folder

RETURNS = max(1, int(os.environ.get("WAYMARK_FILES", "2000")) // 150)
FIRST = int(os.environ.get("WAYMARK_FILES_FROM", "0"))
FOLDERS = int(os.environ.get("WAYMARK_FILES", "2000"))
DAY_FIRST = Answers(
    {
        f"{t.source}.{s.source}": "dmy"
        for form in FORMS
        for t in form.tables
        for s in t.specs
        if s.kind == "date"
    }
)
"""The order the returns' guidance asks for, where a short list does not show it."""

Counts = TypeVar("Counts", Expected, ExpectedCells)


def test_every_row_written_is_accounted_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows, cells, tables = Expected(), ExpectedCells(), 0
    for seed in range(FIRST, FIRST + FOLDERS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wanted = write_folder(folder, seed)
        intake = read_folder(folder, AS_AT)
        for name, (account, counts) in wanted.items():
            assert counted(intake.accounts[name]) == asdict(account), (seed, name)
            assert intake.accounts[name].balances
            assert intake.accounts[name].cells.to_json() == asdict(counts), (seed, name)
            assert intake.accounts[name].cells.balances
            rows = _sum(rows, account)
            cells = _sum(cells, counts)
        assert len(intake.aside) == sum(account.set_aside for account, _ in wanted.values()), seed
        tables += len(wanted)
        rmtree(folder)
    with capsys.disabled():
        print(f"\n{FOLDERS:,} folders from {FIRST:,}, {tables:,} tables: {rows}, {cells}")  # noqa: T201
    assert min(rows.loaded, rows.set_aside, rows.blank, rows.totals) > 0
    assert min(cells.typed, cells.blank, cells.flagged) > 0


def test_every_row_of_an_annex_a_is_accounted_for(tmp_path: Path) -> None:
    for seed in range(FIRST, FIRST + RETURNS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wanted = write_workbook(folder, seed, AS_AT)
        accounts = read_folder(folder, AS_AT, answers=DAY_FIRST).accounts
        for name, account in wanted.items():
            assert counted(accounts[name]) == asdict(account), (seed, name)


def test_every_row_of_an_ssda903_return_is_accounted_for(tmp_path: Path) -> None:
    for seed in range(FIRST, FIRST + RETURNS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wanted = write_return(folder, seed, AS_AT)
        found = [counted(a) for a in read_folder(folder, AS_AT, answers=DAY_FIRST).accounts.values()]
        assert {key: sum(one[key] for one in found) for key in asdict(wanted)} == asdict(wanted), seed


def _sum(one: Counts, other: Counts) -> Counts:
    return type(one)(*(asdict(one)[key] + asdict(other)[key] for key in asdict(one)))


def counted(account: Account) -> dict[str, int]:
    """The account as numbers."""
    return {key: getattr(account, key) for key in asdict(Expected())}
