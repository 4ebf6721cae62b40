"""Made-up files for the tests of reading: a few lines each, with the columns that matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from waymark.intake.intake import Intake
from waymark.intake.problems import Problem
from waymark.intake.read import read_folder

TAKEN_ON = date(2018, 10, 31)


def folder(path: Path, **files: str | bytes) -> Path:
    """A folder of files by table name; text is dedented and written as UTF-8."""
    path.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode("utf-8")
        (path / f"{name}.csv").write_bytes(data)
    return path


def read(path: Path, **files: str | bytes) -> Intake:
    """What reading these files, taken on 31 October 2018, finds."""
    return read_folder(folder(path, **files), TAKEN_ON)


def said(intake: Intake, *rules: str) -> list[tuple[int | None, str, str, str]]:
    """The problems under these rules (all, when none is named): line, column, rule and outcome."""
    return [(p.row, p.column, p.rule, p.outcome) for p in intake.problems if not rules or p.rule in rules]


def problem(intake: Intake, rule: str) -> Problem:
    """The one problem under that rule."""
    (found,) = [p for p in intake.problems if p.rule == rule]
    return found


def column(intake: Intake, table: str, name: str) -> list[object]:
    """The typed values of a column, in the order of the file."""
    return intake.tables[table][name].to_pylist()


def account(intake: Intake, name: str) -> tuple[int, int, int, int, int]:
    """Rows in, loaded, set aside, blank and totals."""
    a = intake.accounts[name]
    return a.rows_in, a.loaded, a.set_aside, a.blank, a.totals
