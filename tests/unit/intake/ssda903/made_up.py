"""Made-up returns for the tests: a few lines each, with the columns that matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from waymark.intake.intake import Intake
from waymark.intake.read import read_folder

TAKEN_ON = date(2018, 3, 31)

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_POST,URN\n"


def written(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it, by their paths; a date may be written 2018-03-31."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content).lstrip("\n"), encoding="utf-8")
    return folder


def read(folder: Path, files: dict[str, str], as_at: date = TAKEN_ON) -> Intake:
    """What reading these files finds."""
    return read_folder(written(folder, files), as_at)


def rows(intake: Intake, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """These columns of a table's rows, dates as text."""
    kept = intake.tables[table].select(list(columns)).to_pylist()
    return [tuple(str(v) if isinstance(v, date) else v for v in row.values()) for row in kept]


def found(intake: Intake, *rules: str) -> list[tuple[str, int | None, str, str, str]]:
    """File, line, column, rule and value under these rules; of all but the fixes, when none is named."""
    return [
        (p.file, p.row, p.column, p.rule, p.value)
        for p in intake.problems
        if (p.rule in rules if rules else p.outcome != "fix")
    ]


def episodes(*lines: str) -> str:
    """An episodes file of lines `child, start, RNE, LS, PLACE, end, REC`, the other columns blank."""
    full = []
    for line in lines:
        child, start, rne, ls, place, end, rec = (cell.strip() for cell in line.split(","))
        full.append(f"{child},{start},{rne},{ls},N1,{place},PR1,{end},{rec},,,")
    return EPISODES + "\n".join(full) + "\n"
