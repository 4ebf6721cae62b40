"""
What a council hands over, read into the standard dataset: nothing dropped, nothing guessed.

`read_folder` is the way in. It raises only where the folder itself cannot be read; whatever is wrong
with what the council sent comes back as problems, and `refused` says that nothing may be published.
The standard tables in a folder are read first; what returns in it (`forms/`) say fills the tables
that are not among them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from waymark.intake.answers import Answers
from waymark.intake.desk import Desk, Opening, Progress
from waymark.intake.folder import Folder, opened
from waymark.intake.forms import FORMS, Form, Standard
from waymark.intake.intake import SHEET, Intake
from waymark.intake.problems import Problem
from waymark.intake.rules import RULES
from waymark.intake.stories import add_children, note_stories
from waymark.intake.table_file import digest, read_table_file


def read_folder(
    path: Path,
    as_at: date,
    progress: Progress | None = None,
    answers: Answers | None = None,
    opening: Opening | None = None,
) -> Intake:
    """
    The extract in the folder, zip or file at `path`, taken on `as_at`.

    `answers` are what the council has said before: they hold where a file cannot show the same itself.
    `opening` is told which files are about to be opened. Raises OSError where the disk cannot be read.
    """
    desk = Desk(
        Intake(as_at), answers or Answers(), progress or (lambda _: None), opening or (lambda _: None)
    )
    with opened(path) as folder:
        _read_files(folder, desk)
    return finished(desk, path.name)


def finished(desk: Desk, name: str) -> Intake:
    """The intake, once everything called `name` has been read: its stories noted, its problems in order."""
    desk.close()
    intake = desk.intake
    if not intake.tables and not intake.refused:
        _refuse(intake, "no-table", name)
    if not intake.refused:
        add_children(intake.tables, intake.columns, intake.derived, intake.files, intake.problems)
        note_stories(intake.tables, intake.columns, intake.files, intake.problems)
    for table, rows in intake.tables.items():
        if SHEET in rows.column_names:
            intake.tables[table] = rows.drop_columns([SHEET])
    intake.problems.sort(key=lambda p: (p.file, p.sheet, p.row or 0))
    return intake


def _read_files(folder: Folder, desk: Desk) -> None:
    if folder.problem:
        desk.intake.problems.append(folder.problem)
        desk.intake.refused = True
    files = list(folder.files)
    desk.opening(files)
    claimed = [(form, [path for path in files if _takes(form, path, desk)]) for form in FORMS]
    taken = {path for _, paths in claimed for path in paths}
    for path in files:
        if path not in taken:
            desk.progress(f"Reading {path.name}")
            desk.opening([path])
            read_table_file(path, desk)
    for form, paths in claimed:
        if paths:
            desk.progress(f"Reading {form.name}")
            desk.opening(paths)
            for path in paths:
                digest(path, desk)
            add(form.read(paths, desk), desk.intake)
    for inner in folder.folders:
        desk.intake.problems.append(
            Problem(inner.name, None, "", "inner-folder", "", "flag", RULES["inner-folder"].remedy)
        )
    desk.opening(files)


def _takes(form: Form, path: Path, desk: Desk) -> bool:
    desk.opening([path])
    return form.takes(path)


def add(standard: Standard, intake: Intake) -> None:
    """Put in the tables of a return that the council did not hand over as standard tables."""
    for name, table in standard.tables.items():
        if name not in intake.tables:
            intake.tables[name] = table
            intake.columns[name] = standard.columns[name]
            intake.files[name] = standard.files[name]
            intake.derived.update({k: v for k, v in standard.derived.items() if k.split(".")[0] == name})
            if name in standard.limits:
                intake.limits[name] = standard.limits[name]


def _refuse(intake: Intake, rule: str, name: str) -> None:
    intake.refused = True
    remedy = f"No file in {name} holds a table that can be used. {RULES[rule].remedy}"
    intake.problems.append(Problem(name, None, "", rule, "", "refuse", remedy))
