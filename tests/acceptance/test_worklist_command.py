"""`waymark worklist` and `waymark monday`, as a person runs them."""

from pathlib import Path

import pytest

from .commands import Ran, waymark
from .conftest import AS_AT, AUTHORITY, write_two_children

HEADER = "person_id,record_id,team,worker,due,days_late,status,missed_running,last_done"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Anna, on a plan since 3 September and seen on 24 October; Ben, since 5 March and never seen."""
    place = tmp_path_factory.mktemp("worklist")
    write_two_children(place / "extract")
    loaded = waymark(
        "load", place / "extract", "--as-at", AS_AT, "--authority", AUTHORITY, store=place / "store"
    )
    assert loaded.status == 0, loaded.err
    return place / "store"


def asked(store: Path, *arguments: object) -> Ran:
    return waymark("worklist", *arguments, store=store)


def test_the_file_has_the_columns_of_the_contract_and_no_more(store: Path) -> None:
    ran = asked(store, "cp-visits-due", "--as-at", AS_AT, "--format", "csv")
    assert ran.status == 0, ran.err
    assert ran.out.splitlines() == [
        HEADER,
        "BEN,,,,2018-04-02,212,overdue,1,",
        "ANNA,,,,2018-10-01,23,done late,1,2018-10-24",
    ]


def test_more_days_ahead_show_more(store: Path) -> None:
    ran = asked(store, "cp-visits-due", "--as-at", AS_AT, "--format", "csv", "--ahead", 21)
    assert [(row["person_id"], row["due"], row["status"]) for row in ran.rows] == [
        ("BEN", "2018-04-02", "overdue"),
        ("ANNA", "2018-11-21", "due"),
    ]


def test_the_object_says_what_the_list_is_and_what_data_it_comes_from(store: Path) -> None:
    found = asked(store, "cp-visits-due", "--as-at", "2018-11-05", "--format", "json").object
    assert (found["worklist"], found["as_at"], found["data_as_at"]) == ("cp-visits-due", "2018-11-05", AS_AT)
    assert found["rows"][0]["what"] == "Visit"


def test_without_a_name_every_list_has_a_line(store: Path) -> None:
    ran = asked(store)
    assert ran.status == 0
    assert "cla-reviews-due" in ran.out
    assert "possible-duplicates" in ran.out


def test_a_list_whose_table_the_load_lacks_names_it(store: Path) -> None:
    ran = asked(store, "cla-visits-due", "--as-at", AS_AT)
    assert ran.status == 1
    assert "not available" in ran.err
    assert "ssd_cla_visits" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cp-visit-due", "--as-at", AS_AT), "Did you mean cp-visits-due"),
        (("cp-visits-due",), "--as-at"),
        (("cp-visits-due", "--as-at", "31/10/2018"), "2018-10-31"),
        (("cp-visits-due", "--as-at", AS_AT, "--within", 20), "leave out --within"),
    ],
)
def test_a_question_asked_wrongly_is_told_how_to_ask(store: Path, arguments: tuple, said: str) -> None:
    ran = asked(store, *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_team_nobody_knows_is_doubted(store: Path) -> None:
    ran = asked(store, "cp-visits-due", "--as-at", AS_AT, "--team", "Nrth", "--format", "csv")
    assert (ran.status, ran.out.strip()) == (0, HEADER)
    assert "Nrth" in ran.err


def test_the_monday_sheet_is_a_page_of_its_own(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "monday.html"
    ran = waymark("monday", "--as-at", AS_AT, "--format", "html", "--output", page, store=store)
    assert ran.status == 0, ran.err
    text = page.read_text(encoding="utf-8")
    assert "BEN" in text
    assert "<script" not in text
