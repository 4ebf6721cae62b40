"""
A disk that is full at any one write of a load: a sentence, and the old load live and whole.

Every write that a load makes is counted and made to fail in turn, with everything as it was before.
"""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from unit.intake.files import folder
from unit.store.full_disk import Disk

from waymark.cli import loading
from waymark.cli.loading import load_extract
from waymark.cli.source import open_source
from waymark.engines.frames import statement
from waymark.intake.intake import Intake
from waymark.intake.limited import space as spaces
from waymark.intake.limited.handover import hand_over, taken_over
from waymark.intake.read import read_folder
from waymark.measures.catalogue import find
from waymark.scorecards.definition import Definition, catalogue_definition
from waymark.scorecards.history import imported_history, keep
from waymark.scorecards.scorecard import build
from waymark.store import Remembered, Store, StoreNotWritten
from waymark.store.breaks import Break, breaks_in, mark_break, unmark_break

OCTOBER, NOVEMBER = date(2018, 10, 31), date(2018, 11, 30)
PLANS = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola\n"
PEOPLE = "pers_person_id,pers_dob,pers_sex\n"
OLD = {
    "ssd_person": PEOPLE + "A,2010-05-04,F\nB,2012-06-05,M\n",
    "ssd_cp_plans": PLANS + "1,A,2018-09-03,,N\n",
}
NEW = {
    "ssd_person": PEOPLE + "A,2010-05-04,Girl\nB,2012-06-05,M\nC,,F\n",
    "ssd_cp_plans": PLANS + "1,A,2018-09-03,,N\n2,B,2018-09-04,,N\n2,B,2018-09-04,,N\n",
}
ANSWER = {"code:sex:Girl": "F"}
WRITES_OF_A_LOAD = 1 + 1 + 2 * 4 + 3 * 5 + 3 + 4 * 5 + 2 + 1
"""
The lock; the space to write in; two tables, four writes each; problems, rows set aside and manifest,
five each; the space settled, named and its folder settled; index and answers, new and before, five each;
their two replacements; and their folder settled.
"""
NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and hand over in this process, where every write of the reading process is seen too."""

    def read(source: Path, as_at: date, say: Any, answers: Any, corrections: Any) -> Intake:
        return read_folder(source, as_at, say, answers, None, corrections)

    monkeypatch.setattr(loading, "read_limited", read)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """October loaded into a store, its figure asked for once, and November's extract waiting."""
    folder(tmp_path / "october", **OLD)
    folder(tmp_path / "november", **NEW)
    load_extract(tmp_path / "october", OCTOBER, "A", Store(tmp_path / "store"), None, {"code:sex:Man": "M"})
    return tmp_path


def on_plans(store: Store) -> float | None:
    """How many children are on a plan, as a scorecard of the newest load says, its hashes checked."""
    entry = find("children-on-cp-plan")
    with open_source(store.root, "A", NOVEMBER) as source:
        rows = tuple(row for row in catalogue_definition().rows if row.measure.slug == entry.slug)
        value = build(Definition("", "A", rows), source, OCTOBER, months=1).rows[0].figure.value
        return None if value is None else float(value)


def held(root: Path) -> dict[str, bytes]:
    """Every file there is, compiled statements and locks aside."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "lock" and ".statements" not in path.parts
    }


def each_write(
    place: Path, deed: Callable[[Path], object], number: int, check: Callable[[Path, Disk, str], None]
) -> list[str]:
    """Do the deed on a copy of the store once for each of its writes, that one failing; the writes."""
    copy, at, hit = place / "copy", 0, []
    while True:
        at += 1
        shutil.copytree(place / "store", copy)
        with Disk(copy, at, number).in_place() as disk:
            try:
                deed(copy)
                failed = ""
            except StoreNotWritten as error:
                failed = str(error)
        if not disk.failed:
            # the run after the last: as many writes as were made to fail, and none fails
            assert not failed
            assert (len(disk.writes), len(hit)) == (at - 1, at - 1)
            shutil.rmtree(copy)
            return hit
        hit.append(disk.failed)
        check(copy, disk, failed)
        shutil.rmtree(copy)


def in_november(root: Path, place: Path) -> object:
    return load_extract(place / "november", NOVEMBER, "A", Store(root), None, ANSWER)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_load_that_meets_a_full_disk_at_any_write(place: Path, number: int) -> None:
    before, figure = held(place / "store"), on_plans(Store(place / "store"))
    assert figure == 1

    def check(root: Path, disk: Disk, failed: str) -> None:
        assert re.search(r"could not be written to .*Nothing was published.*load again\.$", failed), (
            disk.failed
        )
        assert ("Make room" in failed) == (number != errno.EIO)
        assert held(root) == before, disk.failed
        assert not (root / "A" / "staging").exists()
        store = Store(root)
        assert [load.as_at for load in store.loads("A")] == [OCTOBER]
        if number == errno.ENOSPC:
            assert on_plans(store) == figure
            assert in_november(root, place).published  # type: ignore[attr-defined]
            assert on_plans(store) == 2
            assert store.answers("A")["code:sex:Girl"] == Remembered("F")
            assert not [p for p in root.rglob("*") if p.suffix in {".new", ".before", ".part"}]

    hit = each_write(place, lambda root: in_november(root, place), number, check)
    assert len(hit) == WRITES_OF_A_LOAD, hit


def test_the_first_load_of_all_leaves_no_index(place: Path) -> None:
    shutil.rmtree(place / "store")
    (place / "store").mkdir()

    def check(root: Path, disk: Disk, failed: str) -> None:
        assert "Nothing was published" in failed
        assert held(root) == {}, disk.failed
        assert Store(root).authorities() == []

    assert each_write(place, lambda root: in_november(root, place), errno.ENOSPC, check)


MARK = Break(date(2018, 4, 1), "", "New system")
BODY = {"source_sha256": "0" * 64, "file": "paper.csv", "last_month": "2018-10", "history": []}
DEEDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "marking a break": (lambda root: mark_break(root / "A", MARK), "The marks could not be kept"),
    "unmarking one": (
        lambda root: unmark_break(root / "A", date(2018, 5, 1), ""), "The marks could not be kept",
    ),
    "forgetting an answer": (
        lambda root: Store(root).forget("A", "code:sex:Man"), "The answer could not be forgotten",
    ),
    "keeping a scorecard": (
        lambda root: keep(BODY | {"more": 1}, root, "A"), "The scorecard could not be kept",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DEEDS)
def test_everything_else_that_is_kept(place: Path, name: str) -> None:
    deed, says = DEEDS[name]
    mark_break(place / "store" / "A", Break(date(2018, 5, 1), "", "Another"))
    keep(BODY, place / "store", "A")
    before = held(place / "store")

    def check(root: Path, disk: Disk, failed: str) -> None:
        assert says in failed, disk.failed
        assert held(root) == before, disk.failed
        assert breaks_in(root / "A") and Store(root).answers("A")
        imported_history(root, "A")

    assert len(each_write(place, deed, errno.ENOSPC, check)) >= 10


def test_a_statement_that_cannot_be_kept_costs_nothing(place: Path) -> None:
    shutil.rmtree(place / "store" / ".statements", ignore_errors=True)
    at, hit = 0, ""
    while at == 0 or hit:
        at += 1
        statement._IN_MEMORY.clear()
        shutil.rmtree(place / "store" / ".statements", ignore_errors=True)
        with Disk(place / "store", at).in_place() as disk:
            assert on_plans(Store(place / "store")) == 1
        hit = disk.failed
        assert not list((place / "store").rglob("*.part")), hit
    assert at > 3


def test_handing_over_at_any_write_leaves_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = place / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(spaces.tempfile, "gettempdir", lambda: str(temporary))
    monkeypatch.setattr(spaces.tempfile, "tempdir", str(temporary))
    intake = read_folder(place / "november", NOVEMBER)
    at, failed = 0, "none yet"
    while failed:
        at += 1
        with Disk(temporary, at).in_place() as disk:
            try:
                with spaces.space() as space:
                    hand_over(intake, space)
                    assert taken_over(space).tables == intake.tables
            except OSError as error:
                assert error.errno == errno.ENOSPC
        failed = disk.failed
        assert list(temporary.iterdir()) == [], failed
    assert len(disk.writes) == at - 1 > 10
