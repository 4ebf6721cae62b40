"""A reading process that dies, whatever kills it, is a refused load with a sentence: never a dead command."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from waymark.intake.limited import clock, process, read_limited
from waymark.intake.problems import Problem

TAKEN_ON = date(2018, 10, 31)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")

PROCESS = """
import errno, os, signal, socket, subprocess, time
from waymark.intake.limited import limits, tasks
from waymark.intake.limited.__main__ import main

def read(request, space, tell):
    tell.opening([__import__("pathlib").Path(request["source"]) / "ssd_contacts.csv"])
    {deed}

limits._TEXT_SECONDS, limits._ON_THE_CLOCK = {seconds}, {clock}
tasks.TASKS["extract"] = read
main()
"""


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    """A folder with one table, which the process does not get round to."""
    folder = tmp_path / "extract"
    folder.mkdir()
    (folder / "ssd_contacts.csv").write_text("cont_contact_id,cont_person_id,cont_contact_date\n")
    return folder


def reading(
    extract: Path, monkeypatch: pytest.MonkeyPatch, deed: str, seconds: int = 60, times: int = 20
) -> Problem:
    """The one problem of a load whose reading process does this deed."""
    code = PROCESS.format(deed=deed, seconds=seconds, clock=times)
    monkeypatch.setattr(process, "COMMAND", ("-P", "-c", code))
    intake = read_limited(extract, TAKEN_ON)
    assert intake.refused
    assert not intake.tables
    assert all(account.balances for account in intake.accounts.values())
    (problem,) = intake.problems
    assert problem.outcome == "refuse"
    return problem


DEEDS = {
    "takes all the memory": (
        "x = [bytearray(1 << 24) for _ in range(1000)]",
        "more than the 1,024 MB of memory",
    ),
    "takes it through Arrow": (
        "import pyarrow as pa; x = [pa.array([7] * 4_000_000) for _ in range(400)]",
        "more than the 1,024 MB of memory",
    ),
    "aborts": ("os.abort()", "brings down the program that reads it (SIGABRT)"),
    "aborts for memory": (
        "os.write(2, b'memory allocation of 99999999999 bytes failed'); os.abort()",
        "more than the 1,024 MB of memory",
    ),
    "is killed": ("os.kill(os.getpid(), signal.SIGKILL)", "stopped from outside"),
    "crashes": ("os.kill(os.getpid(), signal.SIGSEGV)", "brings down the program that reads it (SIGSEGV)"),
    "stops at once": ("os._exit(7)", "exit status 7"),
    "fills the disk": ("raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))", "The disk is full"),
    "cannot be read": ("raise OSError(errno.EIO, os.strerror(errno.EIO))", "(Input/output error)"),
    "reaches the network": ("socket.create_connection(('127.0.0.1', 9))", "asks for something outside it"),
    "starts a program": ("subprocess.run(['true'])", "asks for something outside it"),
    "has a fault of ours": ("{}['Amy Winter']", "a fault in Waymark (KeyError"),
    "panics": (
        "raise type('PanicException', (BaseException,), {})('row 1')",
        "a fault in Waymark (PanicException",
    ),
}


@pytest.mark.parametrize("what", DEEDS)
def test_a_process_that_does_not_finish_is_a_refused_load(
    what: str, extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed, said = DEEDS[what]
    problem = reading(extract, monkeypatch, deed)
    assert "ssd_contacts.csv" in problem.remedy
    assert said in problem.remedy
    assert "Amy Winter" not in problem.remedy


def test_a_file_that_takes_too_long_is_given_up(extract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = reading(extract, monkeypatch, "exec('while True: pass')", seconds=1)
    assert "ssd_contacts.csv takes more than the 1 seconds of processor time" in problem.remedy
    problem = reading(extract, monkeypatch, "time.sleep(100)", seconds=1, times=1)
    assert "ssd_contacts.csv could not be read to its end: it gave nothing for too long" in problem.remedy


STOP = "os.kill(os.getpid(), signal.SIGSTOP)"


def test_a_process_that_is_stopped_is_given_up(extract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "GRACE", 0)
    problem = reading(extract, monkeypatch, STOP, seconds=1, times=1)
    assert problem.rule == "over-limit"
    assert "ssd_contacts.csv could not be read to its end: it gave nothing for too long" in problem.remedy


def test_a_process_that_is_stopped_before_it_opens_a_file_is_given_up(
    extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "STARTING", 1)
    monkeypatch.setattr(process, "COMMAND", ("-P", "-c", f"import os, signal; {STOP}"))
    (problem,) = read_limited(extract, TAKEN_ON).problems
    assert problem.rule == "over-limit"
    assert "extract could not be read to its end: it gave nothing for too long" in problem.remedy


def test_what_a_process_has_said_stands_where_it_is_stopped_after_it(
    extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "GRACE", 0)
    problem = reading(extract, monkeypatch, f"tell.end('memory'); {STOP}", seconds=1, times=1)
    assert "ssd_contacts.csv takes more than the 1,024 MB of memory" in problem.remedy


def test_a_process_that_cannot_start_is_a_refused_load(
    extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "COMMAND", ("-P", "-c", "raise SystemExit(9)"))
    assert read_limited(extract, TAKEN_ON).problems[0].rule == "reader-failed"
