"""
A load that is killed at any moment leaves exactly the old load or exactly the new one.

A child process loads a second extract over a first and kills itself at the n-th call it makes once
it says that it is publishing, n running evenly over all of them. The store left behind must then
read as one of the two loads, whole.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from waymark.cli.loading import load_extract
from waymark.store import Load, Store, StoreDamaged

OCTOBER, NOVEMBER = date(2018, 10, 31), date(2018, 11, 30)
KILLS = 30

LOADER = '''
import os, signal, sys
from pathlib import Path

stop_at, done = int(sys.argv[3]), 0

def watch(frame, event, what):
    """Count each call and return, of Python's and of the system's, and die at the chosen one."""
    global done
    done += 1
    if done == stop_at:
        os.kill(os.getpid(), signal.SIGKILL)

def heard(message):
    if message == "Publishing the load":
        sys.setprofile(watch)

from datetime import date
from waymark.cli.loading import load_extract
from waymark.store import Store
load_extract(Path(sys.argv[1]), date(2018, 11, 30), "A", Store(Path(sys.argv[2])), heard)
sys.setprofile(None)
print(done)
'''


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with October loaded, and November's extract waiting."""
    root = tmp_path_factory.mktemp("kill")
    for name, children in (("october", 200), ("november", 300)):
        (root / name).mkdir()
        rows = "".join(f"{i},child {i},2018-01-01\n" for i in range(children))
        text = "cont_contact_id,cont_person_id,cont_contact_date\n" + rows
        (root / name / "ssd_contacts.csv").write_text(text)
    load_extract(root / "october", OCTOBER, "A", Store(root / "store"))
    return root


def rows_of(store: Store, load: Load) -> int:
    """How many contacts the load holds, every published file having been checked."""
    return int(pq.read_table(store.extract(load).tables["contacts"]).num_rows)


def killed(place: Path, stop_at: int) -> tuple[Store, subprocess.CompletedProcess[str]]:
    """A copy of the store after a load of November that dies at its `stop_at`-th call."""
    copy = place / f"store-{stop_at}"
    shutil.copytree(place / "store", copy)
    command = [sys.executable, "-c", LOADER, str(place / "november"), str(copy), str(stop_at)]
    return Store(copy), subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how the test kills")
def test_a_kill_at_any_moment_leaves_exactly_the_old_load_or_the_new(place: Path) -> None:
    store, whole = killed(place, 0)
    calls = int(whole.stdout)
    assert rows_of(store, store.newest("A", NOVEMBER)) == 300
    seen: Counter[int] = Counter()
    for kill in range(KILLS):
        at = 1 + kill * calls // KILLS
        store, process = killed(place, at)
        assert process.returncode == -9
        rows = rows_of(store, store.newest("A", NOVEMBER))
        assert rows in {200, 300}
        assert [load.as_at for load in store.loads("A")] == [OCTOBER, NOVEMBER][: 1 + (rows == 300)]
        seen[rows] += 1
        assert load_extract(place / "november", NOVEMBER, "A", store).published
        shutil.rmtree(store.root)
    assert min(seen[200], seen[300]) * 5 >= KILLS, seen


def test_one_flipped_bit_in_a_published_load_is_noticed_before_a_figure_is_shown(place: Path) -> None:
    store = Store(place / "store")
    path = store.newest("A", OCTOBER).tables["contacts"]
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 16]) + whole[middle + 1 :])
    with pytest.raises(StoreDamaged, match=r"contacts\.parquet"):
        store.extract(store.newest("A", OCTOBER))
    path.write_bytes(whole)
