"""From a folder to a published load: what is published, what is refused, and what the report says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from unit.intake.files import folder

from waymark.cli.loading import LoadReport, load_extract
from waymark.store import NoAuthority, Store

OCTOBER, NOVEMBER = date(2018, 10, 31), date(2018, 11, 30)
CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_decision_date\n"
LEAVERS = "clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def load(store: Store, path: Path, as_at: date = OCTOBER, **files: str) -> LoadReport:
    for old in path.glob("*.csv"):
        old.unlink()
    return load_extract(folder(path, **files), as_at, "A", store)


def test_the_report_is_the_contracts_object(store: Store, tmp_path: Path) -> None:
    said = load(
        store, tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,\n1,Amy,2018-01-01,\n"
    ).to_json()
    assert json.loads(json.dumps(said)) == said
    assert said["tables"] == {
        "ssd_contacts": {
            "file": "ssd_contacts.csv",
            "rows_in": 2,
            "loaded": 1,
            "set_aside": 1,
            "blank": 0,
            "totals": 0,
        }
    }
    assert {k: said[k] for k in ("load_id", "as_at", "authority")} == {
        "load_id": "2018-10-31-0001",
        "as_at": "2018-10-31",
        "authority": "A",
    }
    assert [p["rule"] for p in said["problems"]] == ["duplicate-row-id"]


def test_a_refused_load_publishes_nothing_and_still_reports(store: Store, tmp_path: Path) -> None:
    old = load(store, tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,\n")
    report = load(store, tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,03/04/2018\n")
    assert report.load_id is None
    assert report.to_json()["tables"]["ssd_contacts"]["rows_in"] == 1
    assert store.newest("A", OCTOBER).load_id == old.load_id


def test_a_date_order_shown_once_is_remembered_for_the_next_load(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,13/04/2018\n")
    report = load(store, tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,03/04/2018\n")
    assert report.load_id is not None
    decided = pq.read_table(store.load(report.load_id).tables["contacts"])["decided_on"].to_pylist()
    assert decided == [date(2018, 4, 3)]


def test_the_same_files_again_are_loaded_and_asked_about(store: Store, tmp_path: Path) -> None:
    files = {"ssd_contacts": CONTACTS + "1,Amy,2018-01-01,\n"}
    first = load(store, tmp_path / "in", **files)
    second = load(store, tmp_path / "in", **files)
    assert first.problems == ()
    assert [(p.rule, p.outcome) for p in second.problems] == [("already-loaded", "ask")]
    assert second.load_id == "2018-10-31-0002"


def test_the_authority_may_be_left_out_while_the_store_holds_one(store: Store, tmp_path: Path) -> None:
    path = folder(tmp_path / "in", ssd_contacts=CONTACTS + "1,Amy,2018-01-01,\n")
    heard: list[str] = []
    assert load_extract(path, OCTOBER, None, store, heard.append).authority == "authority"
    assert heard[0] == "No authority was named, so the load is kept under the code 'authority'."
    assert load_extract(path, OCTOBER, None, store).authority == "authority"
    load_extract(path, OCTOBER, "B", store)
    with pytest.raises(NoAuthority, match="--authority"):
        load_extract(path, OCTOBER, None, store)


def test_care_leavers_without_a_history_have_that_of_their_loads(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path / "in", ssd_care_leavers=LEAVERS + "1,Amy,Relevant,YES\n2,Ben,Former Relevant,YES\n")
    load(store, tmp_path / "in", NOVEMBER, ssd_care_leavers=LEAVERS + "1,Amy,Former relevant,NO\n")
    newest = store.newest("A", NOVEMBER)
    status = pq.read_table(newest.tables["care_leaver_status"])
    columns = (status[n].to_pylist() for n in ("child", "effective_on", "eligibility", "in_touch"))
    assert sorted(zip(*columns, strict=True)) == [
        ("Amy", OCTOBER, "relevant", "Y"),
        ("Amy", NOVEMBER, "former relevant", "N"),
        ("Ben", OCTOBER, "former relevant", "Y"),
        ("Ben", NOVEMBER, None, None),
    ]
    assert newest.derived["care_leaver_status"] == "ssd_care_leavers"
    assert newest.limits["care_leaver_status"].since == OCTOBER
    assert store.extract(newest).has("care_leaver_status", "eligibility")
    assert not store.extract(newest).has("care_leaver_status", "suitable")


def test_a_history_that_is_given_is_the_history(store: Store, tmp_path: Path) -> None:
    report = load(
        store,
        tmp_path / "in",
        ssd_care_leavers=LEAVERS + "1,Amy,Relevant,YES\n",
        care_leaver_status="person_id,effective_date,eligibility\nAmy,2018-01-01,qualifying\n",
    )
    assert report.load_id is not None
    kept = store.load(report.load_id)
    assert pq.read_table(kept.tables["care_leaver_status"])["eligibility"].to_pylist() == ["qualifying"]
    assert "care_leaver_status" not in kept.derived
