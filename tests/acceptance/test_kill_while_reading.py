"""
A reading process killed at any moment: a sentence, no load half made, the old load live, nothing left.

It dies at the first and the last of the calls that it makes to read, and at 2 drawn from a seed; at
`WAYMARK_KILLED` instead, where that is given.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from corpus.spreadsheet import Sheet, workbook

from waymark.cli.loading import LoadReport, load_extract
from waymark.intake.limited import process
from waymark.store import Store

SEED, MOMENTS = 20181031, int(os.environ.get("WAYMARK_KILLED", "2"))
TAKEN_ON = date(2018, 10, 31)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how the test kills")

READER = """
import os, signal, sys

calls, stop_at = 0, {stop_at}

def watch(frame, event, what):
    global calls
    calls += 1
    if calls == stop_at:
        os.kill(os.getpid(), signal.SIGKILL)

# the calls to count are those of reading, and not of getting ready for it
import waymark.intake.database, waymark.intake.read
from waymark.intake.limited import __main__ as reading
from waymark.intake.limited.telling import Telling

def end(self, how, detail="", end=Telling.end):
    # the last that it says: what follows is a process that ends
    print(calls, file=open({counted!r}, "w"))
    end(self, how, detail)

Telling.end = end
sys.setprofile(watch)
reading.main()
"""

PEOPLE = [["pers_person_id", "pers_dob"], *[[f"P{n}", "2010-05-04"] for n in range(200)], ["", "2011-01-01"]]


def a_folder(place: Path) -> Path:
    (place / "extract").mkdir()
    lines = "".join(",".join(row) + "\n" for row in PEOPLE)
    (place / "extract" / "ssd_person.csv").write_text(lines, encoding="utf-8")
    return place / "extract"


def a_workbook(place: Path) -> Path:
    (place / "ssd_person.xlsx").write_bytes(workbook(Sheet("ssd_person", PEOPLE)))
    return place / "ssd_person.xlsx"


def a_database(place: Path) -> str:
    with sqlite3.connect(place / "council.db") as connection:
        connection.execute("CREATE TABLE ssd_person (pers_person_id TEXT, pers_dob TEXT)")
        connection.executemany("INSERT INTO ssd_person VALUES (?, ?)", PEOPLE[1:])
    connection.close()
    return f"sqlite:///{place / 'council.db'}"


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | str, int], LoadReport]:
    """Loads an extract by a process that dies at its `stop_at`-th call; nothing may be left of any."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))

    def loading(extract: Path | str, stop_at: int) -> LoadReport:
        code = READER.format(stop_at=stop_at, counted=str(tmp_path / "calls"))
        monkeypatch.setattr(process, "COMMAND", ("-P", "-c", code))
        report = load_extract(extract, TAKEN_ON, "A", Store(tmp_path / "store"))
        assert list(temporary.iterdir()) == []
        return report

    return loading


@pytest.mark.parametrize("kind", [a_folder, a_workbook, a_database])
def test_a_kill_at_any_moment_of_reading_is_a_sentence_and_leaves_the_old_load(
    kind: Callable[[Path], Path | str], load: Callable[[Path | str, int], LoadReport], tmp_path: Path
) -> None:
    extract, store = kind(tmp_path), Store(tmp_path / "store")
    old = load(extract, 0)
    assert old.tables["ssd_person"]["loaded"] == 200
    # a thread of the interpreter's may come in between, so that two readings differ by a few calls
    last, drawn = int((tmp_path / "calls").read_text(encoding="ascii")) - 100, random.Random(SEED)
    files = sorted(path for path in store.root.rglob("*") if path.is_file())
    for moment in (1, last, *(drawn.randint(1, last) for _ in range(MOMENTS))):
        report = load(extract, moment)
        (problem,) = report.problems
        assert (report.load_id, problem.outcome) == (None, "refuse"), moment
        assert "was stopped from outside, or because the machine had no memory left" in problem.remedy, moment
        assert [each.load_id for each in store.loads("A")] == [old.load_id]
        assert sorted(path for path in store.root.rglob("*") if path.is_file()) == files
