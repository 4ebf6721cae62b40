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
from waymark.intake.arranging import arranged
from waymark.intake.corrections_file import read_corrections
from waymark.intake.crosswalk import apply_crosswalk
from waymark.intake.desk import Desk, Opening, Progress
from waymark.intake.folder import Folder, names_of, opened, unread
from waymark.intake.forms import FORMS, Form
from waymark.intake.intake import FILE, SHEET, Intake
from waymark.intake.merging import add
from waymark.intake.problems import Outcome, Problem
from waymark.intake.rules import RULES
from waymark.intake.stories import add_children, note_stories
from waymark.intake.table_file import digest, read_table_file
from waymark.intake.xml.unknown import note_unknown_xml


def read_folder(
    path: Path,
    as_at: date,
    progress: Progress | None = None,
    answers: Answers | None = None,
    opening: Opening | None = None,
    corrections: Path | None = None,
) -> Intake:
    """
    The extract in the folder, zip or file at `path`, taken on `as_at`.

    `answers` are what the council has said before: they hold where a file cannot show the same itself.
    `opening` is told which files are about to be opened. `corrections` is a file of rows set aside
    before and put right. Raises OSError where the disk cannot be read.
    """
    desk = Desk(
        Intake(as_at), answers or Answers(), progress or (lambda _: None), opening or (lambda _: None)
    )
    if corrections is None or _with_corrections(corrections, desk):
        with opened(path) as folder:
            _read_files(folder, desk)
    return finished(desk, path.name)


def _with_corrections(path: Path, desk: Desk) -> bool:
    """Whether the corrections can be read; they are then on the desk, and the load is refused where not."""
    desk.opening([path])
    findings = desk.findings(path.name)
    found = read_corrections(path, findings)
    if found is None:
        desk.intake.refused = True
        return False
    desk.corrections = found
    digest(path, desk)
    return True


def finished(desk: Desk, name: str) -> Intake:
    """The intake, once everything called `name` has been read: its stories noted, its problems in order."""
    note_unmet(desk)
    desk.close()
    intake = desk.intake
    note_unaccounted(intake)
    if not intake.tables and not intake.refused:
        _refuse(intake, "no-table", name)
    if not intake.refused:
        apply_crosswalk(intake)
        add_children(intake)
        note_stories(intake)
    for table, rows in intake.tables.items():
        places = [name for name in (FILE, SHEET) if name in rows.column_names]
        intake.tables[table] = rows.drop_columns(places)
    intake.problems = arranged(intake.problems)
    return intake


def note_unmet(desk: Desk) -> None:
    """Say of each correction without its row that it was not used."""
    for one in desk.corrections.unmet():
        place = f"row {one.row} of {one.file}" + (f" ({one.sheet})" if one.sheet else "")
        remedy = f"It corrects {place}, which is not there as it was. {RULES['correction-unmet'].remedy}"
        findings = desk.findings(desk.corrections.name, one.within)
        findings.add("correction-unmet", "flag", remedy, row=one.line, value=place)


def note_unaccounted(intake: Intake) -> None:
    """Refuse a load in which a row is lost, and say where a cell is: the reading itself is then at fault."""
    for name, account in intake.accounts.items():
        if not account.balances:
            _note_lost(
                intake, account.file, "rows-unaccounted", f"Of {name}, {account.rows_in:,} rows came in"
            )
            intake.refused = True
        elif not account.cells.balances:
            came = f"Of {name}, {account.cells.cells_in:,} cells came in"
            _note_lost(intake, account.file, "cells-unaccounted", came)


def _note_lost(intake: Intake, file: str, rule: str, came: str) -> None:
    outcome: Outcome = "refuse" if rule == "rows-unaccounted" else "flag"
    remedy = f"{came}, and what became of them adds up to another number. {RULES[rule].remedy}"
    intake.problems.append(Problem(file, None, "", rule, "", outcome, remedy))


def _read_files(folder: Folder, desk: Desk) -> None:
    if folder.problem:
        desk.intake.problems.append(folder.problem)
        desk.intake.refused = True
    desk.intake.problems.extend(folder.left_out)
    files = list(folder.files)
    within = [path for inner in folder.folders.values() for path in inner]
    desk.opening([*files, *within])
    claimed = _claimed([*files, *within], desk)
    taken = {path for _, paths in claimed for path in paths}
    for path in files:
        if path not in taken:
            desk.progress(f"Reading {path.name}")
            desk.opening([path])
            (note_unknown_xml if path.suffix.lower() == ".xml" else read_table_file)(path, desk)
    for form, paths in claimed:
        _read_form(form, paths, desk)
    for name in unread(folder, taken):
        remedy = RULES["inner-folder"].remedy
        desk.intake.problems.append(Problem(name, None, "", "inner-folder", "", "flag", remedy))
    desk.opening([*files, *within])


def _claimed(files: list[Path], desk: Desk) -> list[tuple[Form, list[Path]]]:
    """The returns there are among the files, each with its own files: the first that takes a file has it."""
    left, claimed = files, []
    for form in FORMS:
        own = [path for path in left if _takes(form, path, desk)]
        left = [path for path in left if path not in own]
        if own:
            claimed.append((form, own))
    return claimed


def _takes(form: Form, path: Path, desk: Desk) -> bool:
    desk.opening([path])
    return form.takes(path)


def _read_form(form: Form, paths: list[Path], desk: Desk) -> None:
    desk.progress(f"Reading {form.name}")
    desk.opening(paths)
    for path, name in names_of(paths).items():
        digest(path, desk, name)
    add(form.read(paths, desk), desk.intake)


def _refuse(intake: Intake, rule: str, name: str) -> None:
    intake.refused = True
    remedy = f"No file in {name} holds a table that can be used. {RULES[rule].remedy}"
    intake.problems.append(Problem(name, None, "", rule, "", "refuse", remedy))
