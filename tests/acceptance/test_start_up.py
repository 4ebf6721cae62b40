"""What a command does not need it does not import: half of a short command's time would go on that."""

from __future__ import annotations

import subprocess
import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from waymark.intake.limited import extract as limited
from waymark.intake.limited import process

SLOW = {"duckdb", "holidays", "ibis", "numpy", "openpyxl", "pandas", "pyarrow", "sqlalchemy", "xlsxwriter"}
"""Packages that take 40 milliseconds and more to import."""


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    folder = tmp_path / "extract"
    folder.mkdir()
    (folder / "ssd_person.csv").write_text("pers_person_id,pers_dob\nAmy,2010-05-06\n", encoding="utf-8")
    return folder


def test_the_catalogue_is_listed_without_anything_that_holds_data() -> None:
    assert imported("waymark", "measures") & SLOW == set()


def test_a_load_imports_what_holds_tables_and_no_more(extract: Path, tmp_path: Path) -> None:
    arguments = ("load", str(extract), "--as-at", "2018-10-31", "--store", str(tmp_path / "store"))
    assert imported("waymark", *arguments) & SLOW == {"numpy", "pyarrow"}


def test_the_process_that_reads_imports_what_holds_tables_and_no_more(
    extract: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "COMMAND", ("-X", "importtime", *process.COMMAND))
    monkeypatch.setattr(limited, "space", lambda: nullcontext(tmp_path))
    assert set(limited.read_limited(extract, date(2018, 10, 31)).tables) == {"children"}
    assert packages((tmp_path / "said").read_text(encoding="utf-8")) & SLOW == {"numpy", "pyarrow"}


def imported(module: str, *arguments: str) -> set[str]:
    """The packages that a new process of `python -m module` imports."""
    command = [sys.executable, "-X", "importtime", "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return packages(done.stderr)


def packages(said: str) -> set[str]:
    """
    The packages in what `-X importtime` writes: a line for each module, its name last.

    A package that was looked for and not found has a line too, and its modules have none.
    """
    lines = [line for line in said.splitlines() if line.startswith("import time:")]
    names = [line.rsplit("|", 1)[1].strip() for line in lines]
    return {name.split(".")[0] for name in names if "." in name}
