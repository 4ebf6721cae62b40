"""What the limited process read arrives whole, and what it left behind is cleared."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from waymark.intake.answers import Answers
from waymark.intake.intake import Intake
from waymark.intake.limited import read_limited, read_published_limited
from waymark.intake.limited.space import PREFIX, space
from waymark.intake.published import ScorecardUnreadable, read_published
from waymark.intake.read import read_folder

TAKEN_ON = date(2018, 10, 31)

WAITING = """
import os
from waymark.intake.limited import tasks
from waymark.intake.limited.__main__ import main

def read(request, space, tell):
    tell.say(str(os.getpid()))
    open("NEVER")

tasks.TASKS["extract"] = read
main()
"""
"""A reading process that waits for a pipe nobody writes to."""

PARENT = """
import signal, sys
from datetime import date
from pathlib import Path
from waymark.intake.limited import process, read_limited

# where the tests run in the background, an interrupt is not heard unless asked for
signal.signal(signal.SIGINT, signal.default_int_handler)

process.COMMAND = ("-c", sys.argv[2])
read_limited(Path(sys.argv[1]), date(2018, 10, 31), lambda message: print(message, flush=True))
"""

FILES = {
    "ssd_person.csv": "pers_person_id,pers_dob,pers_sex\n1,2010-05-04,F\n2,04/05/2011,Martian\n",
    "ssd_contacts.csv": (
        "cont_contact_id,cont_person_id,cont_contact_date,colour\n"
        "C1,1,2018-01-02,red\nC1,1,2018-01-02,red\nC2,3,2018-01-02,Zoë\nC3,,2018-01-02,blue\n,,,\n"
    ),
    "notes.txt": "Not a table.",
}


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    """Two tables with something of every kind wrong with them, and a file that is none."""
    folder = tmp_path / "extract"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_intake_is_the_same_as_read_without_limits(extract: Path) -> None:
    known = Answers(orders={"ssd_person.pers_dob": "dmy"}, accepted=frozenset({"a:b"}))
    limited, plain = (
        read_limited(extract, TAKEN_ON, answers=known),
        read_folder(extract, TAKEN_ON, None, known),
    )
    for field in fields(Intake):
        ours, theirs = getattr(limited, field.name), getattr(plain, field.name)
        if field.name == "tables":
            assert [(n, t.to_pylist(), t.schema) for n, t in ours.items()] == [
                (n, t.to_pylist(), t.schema) for n, t in theirs.items()
            ]
        else:
            assert ours == theirs, field.name
    assert plain.problems and plain.aside and plain.tables and plain.orders


def test_how_far_reading_is_is_heard_as_it_happens(extract: Path) -> None:
    heard: list[str] = []
    read_limited(extract, TAKEN_ON, heard.append)
    assert heard == ["Reading notes.txt", "Reading ssd_contacts.csv", "Reading ssd_person.csv"]


def test_nothing_is_left_where_it_was_read(
    extract: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    intake = read_limited(extract, TAKEN_ON)
    assert list(temporary.iterdir()) == []
    assert intake.tables["contacts"]["id"].to_pylist() == ["C1", "C2"]


def test_what_a_killed_reading_left_is_cleared_by_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, young = tmp_path / f"{PREFIX}old", tmp_path / f"{PREFIX}young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "in-use").touch()
        (folder / "0.arrow").write_bytes(b"a child's records")
    an_hour_ago = time.time() - 3600
    os.utime(old, (an_hour_ago, an_hour_ago))
    with space() as one:
        os.utime(one, (an_hour_ago, an_hour_ago))
        with space() as other:
            assert sorted(tmp_path.iterdir()) == sorted([young, one, other])
            assert one.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how the test kills")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_process_ends_with_its_parent_and_leaves_nothing(
    how: signal.Signals, extract: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    os.mkfifo(tmp_path / "never")
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(extract), WAITING.replace("NEVER", str(tmp_path / "never"))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert len(list(temporary.iterdir())) == 1
        parent.send_signal(how)
        parent.wait(timeout=60)
    for _ in range(200):
        if not list(temporary.iterdir()) and not alive(child):
            break
        time.sleep(0.05)
    assert list(temporary.iterdir()) == []
    assert not alive(child)


def alive(process: int) -> bool:
    """Whether the process is there and not merely waiting to be counted out."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return status.rsplit(")", 1)[1].split()[0] != "Z"


def test_a_file_beside_the_extract_is_never_run(extract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (extract / "csv.py").write_text("raise SystemExit('a file of the extract was run')")
    monkeypatch.chdir(extract)
    intake = read_limited(Path(), TAKEN_ON)
    assert set(intake.tables) == {"children", "contacts"}


def test_a_published_scorecard_is_the_same_as_read_without_limits(tmp_path: Path) -> None:
    path = tmp_path / "scorecard.csv"
    path.write_text(
        "ref,measure,num,denom,current,May 18,,2017/18\n2.10,Zoë's,1,2,50%,49%,,48%\n,note,,,,,,,late\n"
    )
    assert read_published_limited(path) == read_published(path)
    with pytest.raises(ScorecardUnreadable, match="there is no such file"):
        read_published_limited(tmp_path / "none.csv")
