"""A database is read in the limited process: the same load, and a password that nobody else can see."""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import fields
from pathlib import Path
from subprocess import Popen
from typing import Any
from urllib.parse import quote

import pytest
import sqlalchemy as sa

from waymark.cli.loading import load_extract
from waymark.intake.database import read_database
from waymark.intake.intake import Intake
from waymark.intake.limited import limits, process, read_database_limited
from waymark.store import Store

from .server import OWNER, PASSWORD, Server
from .test_postgresql import CONTACTS, PEOPLE, TAKEN_ON, care, run

__all__ = ["care"]

ROWS = (
    "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04'), ('Ben', '2110-05-04'), (NULL, '2011-05-04')",
    "INSERT INTO ssd_contacts VALUES ('C1', 'Amy', '2018-03-01'), ('C1', 'Amy', '2018-03-02'),"
    " ('C2', 'Zoë', NULL), ('C3', 'Zoë', '2018-03-04')",
)
DOES = """
from waymark.intake.limited import limits, tasks
from waymark.intake.limited.__main__ import main
import os, signal, socket, subprocess, time

def read(request, space, tell):
    tell.opening([])
    {deed}

limits._DATABASE_SECONDS, limits._DATABASE_ON_THE_CLOCK = {seconds}, {clock}
tasks.TASKS["database"] = read
main()
"""


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """A database in a file, with something of every kind wrong with it."""
    with sqlite3.connect(tmp_path / "council.db") as connection:
        for statement in (PEOPLE.format(""), CONTACTS.format(""), *ROWS):
            connection.execute(statement)
    connection.close()
    return f"sqlite:///{tmp_path / 'council.db'}"


def assert_same(limited: Intake, plain: Intake) -> None:
    for field in fields(Intake):
        ours, theirs = getattr(limited, field.name), getattr(plain, field.name)
        if field.name == "tables":
            assert [(n, t.to_pylist(), t.schema) for n, t in ours.items()] == [
                (n, t.to_pylist(), t.schema) for n, t in theirs.items()
            ]
        else:
            assert ours == theirs, field.name


def test_a_database_is_the_same_as_read_without_limits(care: tuple[str, sa.Engine], sqlite: str) -> None:
    url, engine = care
    run(engine, PEOPLE.format(""), CONTACTS.format(""), *ROWS)
    for address in (sqlite, url):
        plain = read_database(address, TAKEN_ON)
        assert_same(read_database_limited(address, TAKEN_ON), plain)
        assert [row.cells[0] for row in plain.aside] and plain.problems and plain.tables


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux shows a process so")
@pytest.mark.parametrize("in_the_url", [True, False])
def test_the_password_cannot_be_seen_from_outside(
    care: tuple[str, sa.Engine],
    postgresql: Server,
    in_the_url: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url, engine = care
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    if not in_the_url:
        monkeypatch.setenv("WAYMARK_DATABASE_PASSWORD", PASSWORD)
        url = f"postgresql://{OWNER}@127.0.0.1:{postgresql.port}/{url.rsplit('/', 1)[1]}"
    run(engine, PEOPLE.format(""), *ROWS[:1])
    started: list[Popen[bytes]] = []
    seen: list[bytes] = []

    def popen(*of: Any, **more: Any) -> Popen[bytes]:
        started.append(Popen(*of, **more))
        return started[0]

    monkeypatch.setattr(process.subprocess, "Popen", popen)

    def look(message: str) -> None:
        place = Path(f"/proc/{started[0].pid}")
        seen.extend((place / name).read_bytes() for name in ("cmdline", "environ"))
        seen.extend(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        seen.append(message.encode())

    intake = read_database_limited(url, TAKEN_ON, look)
    assert intake.tables["children"].num_rows == 2
    assert any(b"waymark.intake.limited" in text for text in seen)
    secrets = (PASSWORD, quote(PASSWORD, safe=""), "secret%2F", "WAYMARK_DATABASE_PASSWORD")
    assert not any(secret.encode() in text for text in seen for secret in secrets)


def test_a_database_may_take_a_gibibyte_and_four_hours() -> None:
    assert limits.limits_for([]).memory == 1 << 30
    assert limits.limits_for([]).on_the_clock == 4 * 60 * 60
    assert str(limits.limits_for([])) == "1,024 MB of memory and 3,600 seconds"


DEEDS = {
    "takes all the memory": (
        "x = [bytearray(1 << 24) for _ in range(1000)]",
        "database-over-limit",
        "council.db takes more than the 1,024 MB of memory",
    ),
    "never ends": ("exec('while True: pass')", "database-over-limit", "more than the 1 seconds of processor"),
    "never answers": ("time.sleep(100)", "database-over-limit", "not read to its end within the 1 seconds"),
    "is killed": (
        "os.kill(os.getpid(), signal.SIGKILL)",
        "database-over-limit",
        "was stopped from outside",
    ),
    "loses it": ("raise OSError(104, 'Connection reset')", "no-database", "council.db stopped answering"),
    "starts a program": ("subprocess.run(['true'])", "database-over-limit", "asks for something outside it"),
    "reaches the network from a file": (
        "socket.create_connection(('127.0.0.1', 9))",
        "database-over-limit",
        "asks for something outside it",
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")
@pytest.mark.parametrize("what", DEEDS)
def test_a_reading_that_does_not_finish_refuses_and_the_old_load_stands(
    what: str, sqlite: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed, rule, said = DEEDS[what]
    store = Store(tmp_path / "store")
    old = load_extract(sqlite, TAKEN_ON, "A", store)
    seconds, clock = 1 if what.startswith("never") else 60, 1 if what == "never answers" else 60
    code = DOES.format(deed=deed, seconds=seconds, clock=clock)
    monkeypatch.setattr(process, "COMMAND", ("-P", "-c", code))
    report = load_extract(sqlite, TAKEN_ON, "A", store)
    (problem,) = report.problems
    assert (report.load_id, problem.rule, problem.outcome) == (None, rule, "refuse")
    assert said in problem.remedy
    assert store.newest("A", TAKEN_ON).load_id == old.load_id
