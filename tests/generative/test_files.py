"""
Every row of a generated folder is accounted for: what was written is loaded, set aside, blank or a total.

The generator counts for itself, by the contract. 2,000 folders by default; `WAYMARK_FILES` for more.
"""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree

import pytest

from generative.files.expected import Expected
from generative.files.folders import write_folder
from generative.files.lines import AS_AT
from waymark.intake.problems import Account
from waymark.intake.read import read_folder

FOLDERS = int(os.environ.get("WAYMARK_FILES", "2000"))


def test_every_row_written_is_accounted_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows, tables = Expected(), 0
    for seed in range(FOLDERS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        wanted = write_folder(folder, seed)
        intake = read_folder(folder, AS_AT)
        for name, account in wanted.items():
            assert counted(intake.accounts[name]) == asdict(account), (seed, name)
            assert intake.accounts[name].balances
        assert len(intake.aside) == sum(account.set_aside for account in wanted.values()), seed
        tables += len(wanted)
        rows = Expected(*(sum(asdict(one)[key] for one in (rows, *wanted.values())) for key in asdict(rows)))
        rmtree(folder)
    with capsys.disabled():
        print(f"\n{FOLDERS:,} folders, {tables:,} tables: {rows}")  # noqa: T201
    assert min(rows.loaded, rows.set_aside, rows.blank, rows.totals) > 0


def counted(account: Account) -> dict[str, int]:
    """The account as numbers."""
    return {key: getattr(account, key) for key in asdict(Expected())}
