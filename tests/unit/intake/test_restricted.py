"""Restricted cases: who is restricted on a day, and that no report of a load shows their name."""

import json
from datetime import date
from pathlib import Path

import pytest
from spec.drawing import drawn

from waymark.cli.loading import LoadReport, load_extract
from waymark.engines.extract import extract_of
from waymark.engines.linking import linked
from waymark.engines.restricted import restricted_children
from waymark.reports.load import load_json
from waymark.store import Store

from .files import folder

DAY = date(2018, 10, 31)
CASES = drawn(
    {
        "restricted_cases": """
            child | restricted_from | restricted_to
            Amy   | 2018-10-31      |
            Ben   | 2018-11-01      |
            Cal   | 2018-01-01      | 2018-10-31
            Dan   | 2018-01-01      | 2018-11-01
            Eva   |                 |
            """
    }
)


def test_a_restriction_holds_from_its_first_day_until_its_last() -> None:
    # from today: yes; from tomorrow: no; to today: no more; to tomorrow: yes; without days: yes
    extract = extract_of({"children": [], **CASES})
    assert restricted_children(extract, DAY) == {"Amy", "Dan", "Eva"}
    assert restricted_children(extract_of({"children": []}), DAY) == frozenset()


def test_a_restriction_of_one_id_is_of_every_id_linked_to_it() -> None:
    extract = linked(extract_of({"children": [{"child": "Ava"}], **CASES}), {"Amy": "Ava", "Ben": "Bo"})
    assert restricted_children(extract, DAY) == {"Amy", "Ava", "Dan", "Eva"}


PEOPLE = """pers_person_id,pers_forename,pers_surname,pers_dob
C1,Amy,Ashby,2010-04-17
C2,Amy,Ashby,2010-04-17
C3,Bo,Boon DUPLICATE,2011-04-17
"""
RESTRICTED = "person_id,restricted_from\nC1,2018-01-01\n"


def named(report: LoadReport) -> dict[int | None, str]:
    """What the report says was written in a child's name, by line."""
    return {p.row: p.value for p in report.problems if p.column == "pers_surname"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def load(store: Store, day: date, **files: str) -> LoadReport:
    return load_extract(folder(store.root.parent / f"{day}", **files), day, "A", store)


def test_no_report_of_a_load_shows_the_name_of_a_restricted_child(store: Store) -> None:
    plain = load(store, DAY, ssd_person=PEOPLE)
    assert named(plain) == {2: "Ashby", 3: "Ashby", 4: "Boon DUPLICATE"}
    report = load(store, DAY, ssd_person=PEOPLE, restricted_cases=RESTRICTED)
    assert named(report) == {2: "restricted", 3: "Ashby", 4: "Boon DUPLICATE"}
    assert "restricted" in "".join(load_json(report.outline(), report.each_problem()))
    kept = store.problems(store.last("A"))
    assert {p["row"]: p["value"] for p in kept if p["column"] == "pers_surname"} == named(report)
    assert json.dumps(kept).count("Ashby") == 1


def test_a_list_not_handed_over_again_is_still_in_force(store: Store) -> None:
    load(store, DAY, ssd_person=PEOPLE, restricted_cases=RESTRICTED)
    later = load(store, date(2018, 11, 30), ssd_person=PEOPLE)
    assert named(later)[2] == "restricted"
    assert restricted_children(store.extract(store.last("A")), DAY) == {"C1"}
    last = load(store, date(2018, 12, 31), ssd_person=PEOPLE, restricted_cases="person_id,restricted_from\n")
    assert named(last)[2] == "Ashby"
