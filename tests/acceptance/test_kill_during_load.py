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
from datetime import date
from pathlib import Path
from waymark.cli.loading import load_extract
from waymark.store import Store

done = 0

def load(stop_at, store):
    """Load the extract, and die at the chosen call; otherwise say how many calls there were."""

    def watch(frame, event, what):
        """Count each call and return, of Python's and of the system's."""
        global done
        done += 1
        if done == stop_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(message):
        if message == "Publishing the load":
            sys.setprofile(watch)

    load_extract(Path(sys.argv[1]), date(2018, 11, 30), "A", Store(Path(store)), heard)
    sys.setprofile(None)
    print(done, flush=True)

for stop_at, store in zip(map(int, sys.argv[2::2]), sys.argv[3::2], strict=True):
    child = os.fork()
    if child == 0:
        load(stop_at, store)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
'''
"""Python starts once for all the loads: each is a child of it that has loaded nothing yet."""


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


def loaded(place: Path, stops: list[int]) -> tuple[list[Store], list[int]]:
    """For each stop a copy of the store, after a load of November that died there, and what was printed."""
    copies = [place / f"store-{stop_at}" for stop_at in stops]
    for copy in copies:
        shutil.copytree(place / "store", copy)
    asked = [str(part) for pair in zip(stops, copies, strict=True) for part in pair]
    command = [sys.executable, "-c", LOADER, str(place / "november"), *asked]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [Store(copy) for copy in copies], [int(line) for line in done.stdout.split()]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how the test kills")
def test_a_kill_at_any_moment_leaves_exactly_the_old_load_or_the_new(place: Path) -> None:
    (store,), (calls, status) = loaded(place, [0])
    assert status == 0
    assert rows_of(store, store.newest("A", NOVEMBER)) == 300
    stores, statuses = loaded(place, [1 + kill * calls // KILLS for kill in range(KILLS)])
    assert statuses == [-9] * KILLS
    seen: Counter[int] = Counter()
    for store in stores:
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
