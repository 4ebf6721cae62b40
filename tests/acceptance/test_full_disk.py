"""
A disk that takes no more, for real: the system's limit on the size of a file, and `/dev/full`.

The command runs in a process that may write files of no more than so many bytes, as on a disk with no
more room than that. It says a sentence and ends with 1; the old load, or the old file, stands.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .commands import Ran, waymark
from .conftest import AS_AT, write_two_children

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")

LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.argv = ["waymark", *sys.argv[2:]]
from waymark.cli.main import run
run()
"""


def with_room(size: int, *arguments: object, store: Path, temporary: Path) -> Ran:
    """Run the command where no file may be longer than `size` bytes."""
    surroundings = {**os.environ, "WAYMARK_STORE": str(store), "TMPDIR": str(temporary), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(size), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=surroundings,
        cwd=temporary,
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Two children loaded, another extract waiting, and an empty temporary folder."""
    write_two_children(tmp_path / "old")
    wide = write_two_children(tmp_path / "new", ended="2018-10-01") / "ssd_contacts.csv"
    # rows that are set aside take more room in the store than they took to be handed over
    lines = "".join(f"{i},,2018-03-01\n" for i in range(600))
    wide.write_text("cont_contact_id,cont_person_id,cont_contact_date\n" + lines)
    (tmp_path / "temporary").mkdir()
    loaded = waymark("load", tmp_path / "old", "--as-at", AS_AT, "--authority", "A", store=tmp_path / "store")
    assert loaded.status == 0, loaded.err
    return tmp_path


def kept(folder: Path) -> dict[str, bytes]:
    """Every file of the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("size", "says"),
    [(0, "no room"), (4_000, "no room"), (100_000, "Nothing was published")],
    ids=["no temporary folder", "the reading process", "the store"],
)
def test_a_load_without_room_leaves_the_old_one_live(place: Path, size: int, says: str) -> None:
    before = kept(place / "store")
    arguments = ("load", place / "new", "--as-at", "2018-11-30", "--format", "json")
    done = with_room(size, *arguments, store=place / "store", temporary=place / "temporary")
    assert done.status == 1
    assert says in done.out.replace("no-room", "no room") + done.err
    assert "Traceback" not in done.err
    assert kept(place / "store") == before
    assert list((place / "temporary").iterdir()) == []
    again = waymark(*arguments, store=place / "store")
    assert again.status == 0, again.err


def test_a_file_of_results_is_whole_or_as_it_was(place: Path) -> None:
    for name in ("rows.csv", "rows.xlsx"):
        output = place / name
        output.write_text("what was there")
        kind = ("set-aside",) if name.endswith("xlsx") else ("measures", "--format", "csv")
        done = with_room(600, *kind, "--output", output, store=place / "store", temporary=place / "temporary")
        assert (done.status, f"{name} cannot be written" in done.err) == (1, True), done.err
        assert "Make room" in done.err
        assert "Traceback" not in done.err
        assert output.read_text() == "what was there"
    left = {path.name for path in place.iterdir()}
    assert left == {"old", "new", "store", "temporary", "rows.csv", "rows.xlsx"}
    assert list((place / "temporary").iterdir()) == []


def test_other_commands_say_there_is_no_room(place: Path) -> None:
    made = place / "made"
    arguments = ("synthesise", made, "--as-at", AS_AT, "--children", 20)
    done = with_room(600, *arguments, store=place / "store", temporary=place / "temporary")
    assert (done.status, "There is no room" in done.err, "Traceback" in done.err) == (1, True, False), (
        done.err
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no such device")
def test_results_sent_where_there_is_no_room(place: Path) -> None:
    for format in ("csv", "table"):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "waymark", "measures", "--format", format],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert (done.returncode, "cannot be written" in done.stderr) == (1, True), done.stderr
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr
