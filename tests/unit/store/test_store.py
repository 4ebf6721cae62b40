"""Loads as they are kept: every one, unchanged, and found by authority and day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from unit.store.loads import TAKEN_ON, staged

from waymark.store import (
    NoAuthority,
    NoLoad,
    NotRemembered,
    Remembered,
    Store,
    StoreBusy,
    StoreDamaged,
    StoreNotWritten,
)
from waymark.store import store as store_module
from waymark.store.locking import locked
from waymark.store.sealed import sealed

NOVEMBER = date(2018, 11, 30)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_what_is_published_is_what_is_read(store: Store) -> None:
    load = store.publish("E09000030", staged("Amy", "Ben", derived={"a": "b"}))
    again = store.load(load.load_id)
    assert again == load
    assert (again.as_at, again.authority, again.derived) == (TAKEN_ON, "E09000030", {"a": "b"})
    extract = store.extract(again)
    assert extract.has("contacts", "received_on")
    assert not extract.has("contacts", "decided_on")
    assert not extract.has("children")
    assert pq.read_table(extract.tables["children"])["child"].to_pylist() == ["Amy", "Ben"]
    assert pq.read_table(extract.tables["contacts"])["_child"].to_pylist() == [0, 1]


def test_every_load_is_kept(store: Store) -> None:
    first = store.publish("A", staged("Amy"))
    second = store.publish("A", staged("Ben"))
    assert [load.load_id for load in store.loads("A")] == [first.load_id, second.load_id]
    assert pq.read_table(store.load(first.load_id).tables["contacts"])["child"].to_pylist() == ["Amy"]


def test_the_newest_is_the_latest_taken_by_the_day_then_the_last_published(store: Store) -> None:
    november = store.publish("A", staged("Amy", as_at=NOVEMBER))
    october = store.publish("A", staged("Ben"))
    again = store.publish("A", staged("Cat"))
    assert store.newest("A", date(2018, 12, 31)) == november
    assert store.newest("A", NOVEMBER) == november
    assert store.newest("A", date(2018, 11, 29)) == again
    assert store.newest("A", TAKEN_ON) == again
    assert october.sequence < again.sequence
    with pytest.raises(NoLoad, match="2018-10-30"):
        store.newest("A", date(2018, 10, 30))


def test_the_authority_may_be_left_out_while_the_store_holds_one(store: Store) -> None:
    with pytest.raises(NoAuthority, match="no load yet"):
        store.sole_authority()
    store.publish("A", staged("Amy"))
    assert store.sole_authority() == "A"
    store.publish("B", staged("Ben"))
    with pytest.raises(NoAuthority, match=r"A, B.*--authority"):
        store.sole_authority()
    with pytest.raises(NoAuthority, match="does not hold C"):
        store.newest("C", TAKEN_ON)
    assert store.authorities() == ["A", "B"]


def test_an_authority_cannot_lead_out_of_the_store(store: Store) -> None:
    for code in ("../elsewhere", "", "a/b", ".hidden"):
        with pytest.raises(NoAuthority):
            store.publish(code, staged("Amy"))


def test_a_load_of_one_authority_leaves_the_others_alone(store: Store) -> None:
    mine = store.publish("A", staged("Amy"))
    before = {p: p.read_bytes() for p in (store.root / "A").rglob("*") if p.is_file()}
    store.publish("B", staged("Ben"))
    assert {p: p.read_bytes() for p in (store.root / "A").rglob("*") if p.is_file()} == before
    assert store.newest("A", TAKEN_ON) == mine


def test_ids_of_two_authorities_may_be_the_same_and_then_the_authority_decides(store: Store) -> None:
    one, other = store.publish("A", staged("Amy")), store.publish("B", staged("Ben"))
    assert one.load_id == other.load_id
    with pytest.raises(NoLoad, match="--authority"):
        store.load(one.load_id)
    assert store.load(one.load_id, "B") == other
    with pytest.raises(NoLoad, match="no load nonsense"):
        store.load("nonsense")


def test_one_flipped_bit_in_any_published_file_is_noticed(store: Store) -> None:
    store.publish("A", staged("Amy", problems=({"rule": "x"},), set_aside=({"row": 2},)))
    published = [p for p in store.root.rglob("*") if p.is_file() and p.name != "lock"]
    assert {p.name for p in published} >= {
        "index.json",
        "manifest.json",
        "contacts.parquet",
        "children.parquet",
        "problems.jsonl",
        "set-aside.jsonl",
    }
    for path in published:
        whole = path.read_bytes()
        for at in (0, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            with pytest.raises(StoreDamaged, match=path.name):
                store.extract(store.newest("A", TAKEN_ON))
        path.write_bytes(whole)
    store.extract(store.newest("A", TAKEN_ON))


def test_a_published_file_that_is_gone_is_noticed(store: Store) -> None:
    load = store.publish("A", staged("Amy"))
    load.tables["contacts"].unlink()
    with pytest.raises(StoreDamaged, match=r"contacts\.parquet cannot be read"):
        store.extract(load)


def test_what_a_killed_load_left_behind_is_cleared_by_the_next(store: Store) -> None:
    store.publish("A", staged("Amy"))
    for left in ("staging", "loads/2018-10-31-0002"):
        (store.root / "A" / left).mkdir()
        (store.root / "A" / left / "half.parquet").write_bytes(b"half")
    assert [load.sequence for load in store.loads("A")] == [1]
    load = store.publish("A", staged("Ben"))
    assert load.load_id == "2018-10-31-0002"
    assert not list((store.root / "A").rglob("half.parquet"))


def test_a_disk_that_will_not_take_the_load_leaves_the_old_one_live(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = store.publish("A", staged("Amy"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store_module.pq, "write_table", full)
    with pytest.raises(StoreNotWritten, match=r"No space left on device.*Nothing was published"):
        store.publish("A", staged("Ben"))
    assert store.newest("A", TAKEN_ON) == old
    assert not (store.root / "A" / "staging").exists()


def test_two_loads_of_one_authority_do_not_interleave(store: Store) -> None:
    store.publish("A", staged("Amy"))
    with (
        locked(store.root / "A"),
        pytest.raises(StoreBusy, match="Another load of A"),
        locked(store.root / "A", patience=0),
    ):
        pass
    with locked(store.root / "A", patience=0):
        pass


def test_answers_are_remembered_for_the_authority_and_can_be_forgotten(store: Store) -> None:
    order, boy = "date-order:ssd_contacts.cont_contact_date", "code:sex:Boy"
    assert store.answers("A") == {}
    store.publish("A", staged("Amy", answers={order: Remembered("dmy", "seen in a file")}))
    store.publish("A", staged("Amy", answers={boy: Remembered("M"), order: Remembered("dmy")}))
    store.publish("B", staged("Ben"))
    assert store.answers("A") == {order: Remembered("dmy", "seen in a file"), boy: Remembered("M")}
    assert store.answers("B") == {}
    store.forget("A", order)
    assert list(store.answers("A")) == [boy]
    with pytest.raises(NotRemembered, match="waymark answers"):
        store.forget("A", order)


def test_what_an_older_version_remembered_is_read(store: Store) -> None:
    store.publish("A", staged("Amy"))
    old = {"orders": {"ssd_person.pers_dob": "mdy"}}
    (store.root / "A" / "answers.json").write_text(sealed(old), encoding="utf-8")
    assert store.answers("A") == {"date-order:ssd_person.pers_dob": Remembered("mdy", "seen in a file")}


def test_answers_changed_by_another_hand_are_not_used(store: Store) -> None:
    store.publish("A", staged("Amy", answers={"code:sex:Boy": Remembered("M")}))
    path = store.root / "A" / "answers.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"M"', '"F"'), encoding="utf-8")
    with pytest.raises(StoreDamaged):
        store.answers("A")
