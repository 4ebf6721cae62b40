"""A SQLite database of standard tables: what is read, in which order, and that nothing is written."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from unit.intake.files import account, column, said

from waymark.cli.loading import load_extract
from waymark.intake.database import read_database
from waymark.intake.database.address import address_of
from waymark.intake.database.connecting import reading
from waymark.intake.intake import Intake
from waymark.store import Store

TAKEN_ON = date(2018, 10, 31)
PEOPLE = "CREATE TABLE ssd_person (pers_person_id TEXT, pers_dob DATE)"
CONTACTS = "CREATE TABLE ssd_contacts (cont_contact_id, cont_person_id, cont_contact_date, recorded_date)"


def database(path: Path, *statements: str) -> str:
    """The address of a database made by these statements."""
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return f"sqlite:///{path}"


def read(path: Path, *statements: str) -> Intake:
    return read_database(database(path / "council.db", *statements), TAKEN_ON)


def test_rows_are_counted_from_2_in_the_order_of_their_ids(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        CONTACTS,
        "INSERT INTO ssd_contacts VALUES ('C3', 'Cem', '2018-03-03', NULL),"
        " ('C1', 'Amy', '2018-03-01', NULL), ('C2', NULL, '2018-03-02', NULL)",
    )
    assert column(intake, "contacts", "id") == ["C1", "C3"]
    assert column(intake, "contacts", "received_on") == [date(2018, 3, 1), date(2018, 3, 3)]
    assert said(intake) == [(3, "cont_person_id", "blank-mandatory", "set aside")]
    assert intake.aside[0].cells == ("C2", "", "2018-03-02", "")
    assert (account(intake, "ssd_contacts"), intake.files["contacts"]) == ((3, 2, 1, 0, 0), "ssd_contacts")


def test_of_two_rows_with_one_id_the_same_one_is_set_aside_however_they_were_put_in(tmp_path: Path) -> None:
    rows = ("('C1', 'Amy', '2018-03-02', NULL)", "('C1', 'Amy', '2018-03-01', NULL)")
    for place, order in (("a", rows), ("b", rows[::-1])):
        (tmp_path / place).mkdir()
        intake = read(tmp_path / place, CONTACTS, f"INSERT INTO ssd_contacts VALUES {', '.join(order)}")
        assert column(intake, "contacts", "received_on") == [date(2018, 3, 1)]
        assert said(intake) == [(3, "cont_contact_id", "duplicate-row-id", "set aside")]


def test_numbers_in_an_id_column_are_ids_and_a_rounded_one_is_not(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        CONTACTS,
        "INSERT INTO ssd_contacts VALUES (1, 456.0, '2018-03-01', NULL), (2, 1.23e17, '2018-03-01', NULL)",
    )
    assert column(intake, "contacts", "child") == ["456"]
    assert [(row, rule) for row, _, rule, _ in said(intake)] == [
        (3, "id-rounded"),
        (3, "unreadable-mandatory"),
    ]


def test_a_character_no_text_should_hold_is_flagged(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        "CREATE TABLE ssd_person (pers_person_id TEXT, pers_surname TEXT)",
        "INSERT INTO ssd_person VALUES ('Amy', 'O' || char(0) || 'Brien')",
    )
    assert said(intake) == [(2, "pers_surname", "nul-character", "flag")]


def test_views_and_names_with_a_schema_before_them_are_read(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        'CREATE TABLE "ssd_development.ssd_person" (pers_person_id TEXT)',
        "INSERT INTO \"ssd_development.ssd_person\" VALUES ('Amy')",
        "CREATE TABLE kept (a, b, c)",
        "INSERT INTO kept VALUES ('C1', 'Amy', '2018-03-01')",
        "CREATE VIEW SSD_Contacts AS SELECT a AS cont_contact_id, b AS cont_person_id, c AS cont_contact_date"
        " FROM kept",
    )
    assert said(intake) == []
    assert set(intake.accounts) == {"ssd_person", "ssd_contacts"}
    assert account(intake, "ssd_contacts") == (1, 1, 0, 0, 0)


def test_a_name_that_only_looks_like_a_table_is_said_and_not_read(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        PEOPLE,
        "CREATE TABLE old_ssd_person (pers_person_id TEXT)",
        "CREATE TABLE ssd_dogs (name TEXT)",
        "CREATE TABLE invoices (name TEXT)",
    )
    assert [(p.file, p.rule, p.outcome) for p in intake.problems] == [
        ("old_ssd_person", "unrecognised-table", "flag"),
        ("ssd_dogs", "unrecognised-table", "flag"),
    ]
    assert set(intake.accounts) == {"ssd_person"}


def test_a_table_without_its_mandatory_column_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        PEOPLE,
        "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04')",
        "CREATE TABLE posts (id, title)",
        "INSERT INTO posts VALUES (1, 'A blog')",
    )
    assert account(intake, "posts") == (1, 0, 1, 0, 0)
    assert (intake.refused, set(intake.tables)) == (False, {"children"})
    assert {p.rule for p in intake.problems} == {"mandatory-column-missing", "extra-column"}


def test_two_tables_for_one_are_asked_about_and_neither_is_read(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        PEOPLE,
        "CREATE TABLE ssd_cla_placement (clap_cla_placement_id TEXT)",
        "CREATE TABLE ssd_cla_placements (clap_cla_placement_id TEXT)",
    )
    (asked,) = intake.problems
    assert (asked.rule, asked.outcome, asked.file) == (
        "two-tables",
        "ask",
        "ssd_cla_placement and ssd_cla_placements",
    )
    assert (set(intake.tables), intake.refused) == ({"children"}, False)


def test_nothing_can_be_written_and_the_file_is_as_it_was(tmp_path: Path) -> None:
    url = database(tmp_path / "council.db", PEOPLE, "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04')")
    before = (tmp_path / "council.db").read_bytes()
    with reading(address_of(url)) as connection:
        for statement in ("DELETE FROM ssd_person", "CREATE TABLE x (y)", "PRAGMA user_version = 7"):
            with pytest.raises(Exception, match="readonly"):
                connection.exec_driver_sql(statement)
    read_database(url, TAKEN_ON)
    assert (tmp_path / "council.db").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["council.db"]


WRONG = {
    "no file": ("sqlite:///{folder}/none.db", "There is no database at"),
    "no database": ("sqlite:///{folder}/letter.db", "file is not a database"),
    "no table": ("sqlite:///{folder}/empty.db", "holds no standard table"),
    "no name": ("sqlite://", "Name the file of the database"),
    "no address": ("://", "This is not a database's address"),
    "a web page": ("https://example.org/extract", "https is not a database that can be read"),
    "no driver": ("mssql+pyodbc://reader:kept-quiet@host/social_care", "pip install 'waymark[sqlserver]'"),
    "nobody there": ("postgresql://reader:kept-quiet@127.0.0.1:1/care", "No database answers at 127.0.0.1"),
    "a port that is none": ("postgresql://reader:kept-quiet@127.0.0.1:many/care", "percent-encoded"),
}


@pytest.mark.parametrize(("url", "says"), WRONG.values(), ids=WRONG.keys())
def test_a_database_that_cannot_be_read_refuses_the_load_in_a_sentence(
    tmp_path: Path, url: str, says: str
) -> None:
    (tmp_path / "letter.db").write_text("Dear colleague, " * 100, encoding="utf-8")
    database(tmp_path / "empty.db", "CREATE TABLE x (y)")
    report = load_extract(url.format(folder=tmp_path), TAKEN_ON, "A", Store(tmp_path / "store"))
    (problem,) = report.problems
    assert (report.load_id, problem.outcome) == (None, "refuse")
    assert says in problem.remedy
    assert "kept-quiet" not in json.dumps(report.to_json())
    assert not (tmp_path / "store").exists()


def test_a_password_may_be_left_out_of_the_address() -> None:
    given = {"WAYMARK_DATABASE_PASSWORD": "kept-quiet"}
    assert address_of("postgresql://reader@host/care", given).url.password == "kept-quiet"
    assert address_of("postgresql://reader:own@host/care", given).url.password == "own"
    assert address_of("sqlite:///file.db", given).url.password is None


def test_whatever_a_driver_says_its_password_is_covered() -> None:
    address = address_of("mssql+pyodbc://host/care?odbc_connect=UID%3Dme%3BPWD%3Dkept-quiet")
    assert address.without_secrets("cannot use UID=me;PWD=kept-quiet here") == "cannot use *** here"


def test_the_same_database_again_is_asked_about_and_a_changed_one_is_not(tmp_path: Path) -> None:
    url = database(tmp_path / "council.db", PEOPLE, "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04')")
    store = Store(tmp_path / "store")
    first, second = (load_extract(url, TAKEN_ON, "A", store) for _ in range(2))
    database(tmp_path / "council.db", "UPDATE ssd_person SET pers_dob = '2010-05-05'")
    third = load_extract(url, TAKEN_ON, "A", store)
    assert [[p.rule for p in report.problems] for report in (first, second, third)] == [
        [],
        ["already-loaded"],
        [],
    ]
    assert second.problems[0].file == "council.db"
