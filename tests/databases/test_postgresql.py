"""A real PostgreSQL of standard tables: read at one moment, by a login that may do no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa
from acceptance.commands import waymark
from unit.intake.files import account, column, said

from waymark.cli.loading import load_extract
from waymark.cli.source import open_source
from waymark.engines.results import Figure
from waymark.intake.database import read_database
from waymark.intake.database.address import address_of
from waymark.intake.database.connecting import reading
from waymark.scorecards.definition import Definition, catalogue_definition
from waymark.scorecards.scorecard import build
from waymark.store import Store
from waymark.synthetic import synthesise

from .filling import fill
from .server import PASSWORD, Server

TAKEN_ON = date(2018, 10, 31)
PEOPLE = "CREATE TABLE {}ssd_person (pers_person_id text, pers_dob date)"
CONTACTS = "CREATE TABLE {}ssd_contacts (cont_contact_id text, cont_person_id text, cont_contact_date date)"


MEASURES = ("children-in-need", "cin-visited-in-4-weeks")


@pytest.fixture
def care(postgresql: Server, request: pytest.FixtureRequest) -> Iterator[tuple[str, sa.Engine]]:
    """A new database, its address, and a connection that may fill it."""
    name = f"care_{abs(hash(request.node.name)) % 10**9}"
    admin = postgresql.engine().execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    admin.dispose()
    engine = postgresql.engine(name)
    yield postgresql.url(name), engine
    engine.dispose()


def run(engine: sa.Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def records_of(store: Store, authority: str) -> dict[str, list[dict[str, object]]]:
    """Every record of the authority's newest load, whatever line it was on."""
    found = {}
    for name, path in store.newest(authority, TAKEN_ON).tables.items():
        table = pq.read_table(path)
        rows = table.select(sorted(set(table.column_names) - {"_row"})).to_pylist()
        found[name] = sorted(rows, key=lambda row: str(sorted(row.items(), key=str)))
    return found


def figures_of(store: Store, authority: str) -> list[Figure]:
    """The figures of a few measures on the day of the load."""
    with open_source(store.root, authority, TAKEN_ON) as source:
        rows = tuple(row for row in catalogue_definition().rows if row.measure.slug in MEASURES)
        built = build(Definition("", authority, rows), source, TAKEN_ON, months=1)
        return [row.figure for row in built.rows]


def test_a_folder_and_both_databases_of_it_give_the_same_figures(
    care: tuple[str, sa.Engine], tmp_path: Path
) -> None:
    url, engine = care
    extract = tmp_path / "extract"
    synthesise(extract, TAKEN_ON, children=30, years=1, seed=11)
    fill(engine, extract, schema="ssd_development")
    sqlite = sa.create_engine(f"sqlite:///{tmp_path / 'council.db'}")
    fill(sqlite, extract)
    sqlite.dispose()
    store, found = Store(tmp_path / "s"), []
    for code, source in (("F", extract), ("S", f"sqlite:///{tmp_path / 'council.db'}"), ("P", url)):
        report = load_extract(source, TAKEN_ON, code, store)
        assert report.load_id, report.problems
        assert PASSWORD not in json.dumps(report.to_json())
        rows = {n: a["loaded"] for n, a in report.to_json()["tables"].items() if n != "waymark-truth.json"}
        found.append((rows, records_of(store, code), figures_of(store, code)))
    assert found[0] == found[1] == found[2]
    assert found[0][0]["ssd_person"] == 30
    assert found[0][2][0].value
    kept = [path for path in (tmp_path / "s").rglob("*") if path.is_file()]
    assert not any(PASSWORD.encode() in path.read_bytes() for path in kept)


def test_every_type_says_one_thing(care: tuple[str, sa.Engine]) -> None:
    url, engine = care
    run(
        engine,
        "CREATE TABLE ssd_contacts (cont_contact_id numeric(10,2), cont_person_id uuid,"
        " cont_contact_date timestamp, cont_contact_decision_date timestamptz, recorded_date date,"
        " cont_contact_outcome_json jsonb)",
        "INSERT INTO ssd_contacts VALUES"
        " (1, '0e984725-c51c-4bf4-9960-e1c80e27aba0', '2018-06-30', '2018-06-30 23:30Z', 'infinity', '[1]'),"
        " (2, '0e984725-c51c-4bf4-9960-e1c80e27aba0', '2018-07-01 09:00', NULL, '9999-12-31', NULL)",
        "CREATE TABLE ssd_cp_visits (cppv_cp_visit_id bigint, cppv_person_id text,"
        " cppv_cp_visit_date date, cppv_cp_visit_seen boolean)",
        "INSERT INTO ssd_cp_visits VALUES (3, 'Amy', '2018-07-01', true), (4, 'Amy', '2018-07-02', NULL)",
    )
    intake = read_database(url, TAKEN_ON)
    assert column(intake, "contacts", "id") == ["1", "2"]
    assert column(intake, "contacts", "child") == ["0e984725-c51c-4bf4-9960-e1c80e27aba0"] * 2
    assert column(intake, "contacts", "received_on") == [date(2018, 6, 30), date(2018, 7, 1)]
    # half past eleven at night UTC in June is the next day in England
    assert column(intake, "contacts", "decided_on") == [date(2018, 7, 1), None]
    assert column(intake, "contacts", "recorded_on") == [None, None]
    assert column(intake, "contacts", "outcome") == ["[1]", None]
    assert column(intake, "cp_visits", "seen") == ["Y", None]
    assert said(intake, "not-a-date", "placeholder-date") == [
        (2, "recorded_date", "not-a-date", "flag"),
        (3, "recorded_date", "placeholder-date", "flag"),
    ]


def test_nothing_can_be_written(care: tuple[str, sa.Engine]) -> None:
    url, engine = care
    run(engine, PEOPLE.format(""))
    with reading(address_of(url)) as connection, pytest.raises(sa.exc.DBAPIError, match="read-only"):
        connection.exec_driver_sql("INSERT INTO ssd_person VALUES ('Eve', NULL)")


def test_every_table_is_read_as_it_was_at_one_moment(care: tuple[str, sa.Engine]) -> None:
    url, engine = care
    run(
        engine,
        PEOPLE.format(""),
        CONTACTS.format(""),
        "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04')",
        "INSERT INTO ssd_contacts VALUES ('C1', 'Amy', '2018-03-01')",
    )

    def meanwhile(message: str) -> None:
        if message == "Reading ssd_contacts":
            run(
                engine,
                "INSERT INTO ssd_person VALUES ('Ben', '2012-05-04')",
                "INSERT INTO ssd_contacts VALUES ('C2', 'Ben', '2018-03-02')",
            )

    assert column(read_database(url, TAKEN_ON, meanwhile), "contacts", "id") == ["C1"]
    assert column(read_database(url, TAKEN_ON), "contacts", "id") == ["C1", "C2"]


def test_a_connection_lost_half_way_refuses_the_load_and_the_old_one_stands(
    care: tuple[str, sa.Engine], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    url, engine = care
    run(
        engine,
        PEOPLE.format(""),
        CONTACTS.format(""),
        "INSERT INTO ssd_person VALUES ('Amy', '2010-05-04')",
    )
    store = Store(tmp_path / "store")
    old = load_extract(url, TAKEN_ON, "A", store)

    with engine.connect() as lock:
        own = lock.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        # whoever reads the table waits, until there is nobody left to wait
        lock.exec_driver_sql("LOCK TABLE ssd_contacts IN ACCESS EXCLUSIVE MODE")

        def cut(message: str) -> None:
            if message == "Reading ssd_contacts":
                run(
                    engine,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    f" WHERE datname = current_database() AND pid NOT IN (pg_backend_pid(), {own})",
                )

        report = load_extract(url, TAKEN_ON, "A", store, cut)
    (problem,) = report.problems
    assert (report.load_id, problem.rule, problem.outcome) == (None, "no-database", "refuse")
    assert "stopped answering" in problem.remedy
    assert store.newest("A", TAKEN_ON).load_id == old.load_id
    assert "Traceback" not in capfd.readouterr().err


def test_the_same_tables_in_two_schemas_are_asked_about_and_one_can_be_named(
    care: tuple[str, sa.Engine], tmp_path: Path
) -> None:
    url, engine = care
    for schema, child in (("ssd_live", "Amy"), ("ssd_test", "Dummy")):
        run(
            engine,
            f"CREATE SCHEMA {schema}",
            PEOPLE.format(f"{schema}."),
            f"INSERT INTO {schema}.ssd_person VALUES ('{child}', NULL)",
        )
    intake = read_database(url, TAKEN_ON)
    asked = next(p for p in intake.problems if p.rule == "two-tables")
    assert (asked.outcome, asked.value) == ("ask", "ssd_live.ssd_person and ssd_test.ssd_person")
    assert "--schema ssd_live or --schema ssd_test" in asked.remedy
    # nothing was read, so there is nothing to publish
    assert intake.refused
    named = load_extract(url, TAKEN_ON, "A", Store(tmp_path / "s"), schema="ssd_live")
    assert (named.published, named.problems) == (True, ())
    assert named.tables["ssd_person"]["file"] == "ssd_live.ssd_person"


def test_views_and_tables_not_allowed(care: tuple[str, sa.Engine], postgresql: Server) -> None:
    url, engine = care
    run(
        engine,
        "CREATE TABLE kept (id text)",
        "INSERT INTO kept VALUES ('Amy')",
        "CREATE MATERIALIZED VIEW ssd_person AS SELECT id AS pers_person_id FROM kept",
        CONTACTS.format(""),
        "DROP ROLE IF EXISTS reader",
        "CREATE ROLE reader LOGIN PASSWORD 'reads'",
        "GRANT SELECT ON ssd_person TO reader",
    )
    intake = read_database(postgresql.url(url.rsplit("/", 1)[-1], "reader", "reads"), TAKEN_ON)
    assert account(intake, "ssd_person") == (1, 1, 0, 0, 0)
    assert account(intake, "ssd_contacts") == (0, 0, 0, 0, 0)
    assert [(p.file, p.rule, p.outcome) for p in intake.problems] == [
        ("ssd_contacts", "table-not-allowed", "refuse")
    ]
    assert not intake.refused


def test_a_login_or_a_database_that_is_wrong_is_told_in_a_sentence(
    postgresql: Server, tmp_path: Path
) -> None:
    for url, says in (
        (postgresql.url(password="guessed"), "does not let waymark in"),
        (postgresql.url("nowhere"), "There is no database nowhere"),
        (postgresql.url(), "holds no standard table"),
    ):
        report = load_extract(url, TAKEN_ON, "A", Store(tmp_path / "s"))
        (problem,) = report.problems
        assert (report.load_id, problem.outcome, says in problem.remedy) == (None, "refuse", True)
        assert not any(secret in json.dumps(report.to_json()) for secret in (PASSWORD, "guessed"))


def test_the_command_says_so_without_a_traceback_or_a_password(postgresql: Server, tmp_path: Path) -> None:
    done = waymark("load", postgresql.url("nowhere"), "--as-at", TAKEN_ON, store=tmp_path / "s")
    assert (done.status, "There is no database nowhere" in done.out) == (1, True)
    assert not any(word in done.out + done.err for word in (PASSWORD, "Traceback"))
