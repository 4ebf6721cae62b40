"""
A database of standard tables, read into the standard dataset.

All its tables are read at one moment, or none is: a database that stops answering half way is refused,
and what was live before still is.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from waymark.intake.answers import Answers
from waymark.intake.database.address import Address, CannotReadDatabase, address_of
from waymark.intake.database.connecting import holds_still, reading, words_of
from waymark.intake.database.finding import Listed, Place, listed, table_of, with_columns
from waymark.intake.database.rows import may_read, read_rows
from waymark.intake.desk import Desk, Progress
from waymark.intake.headings import undecided
from waymark.intake.intake import Intake
from waymark.intake.password import PASSWORD
from waymark.intake.problems import Outcome, Problem
from waymark.intake.read import finished
from waymark.intake.rules import RULES
from waymark.records.table import Table


def read_database(
    url: str,
    as_at: date,
    progress: Progress | None = None,
    answers: Answers | None = None,
    schema: str | None = None,
    password: str | None = None,
) -> Intake:
    """
    The extract in the database at `url`, taken on `as_at`; of one `schema`, where it is named.

    `password` is for a URL that has a user and no password; where it is None, the surroundings give it.

    Whatever is wrong comes back as problems: the database that cannot be reached, too.
    """
    desk = Desk(Intake(as_at), answers or Answers(), progress or (lambda _: None))
    try:
        address = address_of(url) if password is None else address_of(url, {PASSWORD: password})
    except CannotReadDatabase as error:
        return _refused(desk, "the database", error.rule, str(error))
    try:
        with reading(address) as connection:
            _read(connection, address, desk, schema)
    except CannotReadDatabase as error:
        return _refused(desk, address.name, error.rule, str(error))
    except SQLAlchemyError as error:
        said = f"{address.name} stopped answering: {words_of(error, address)}. {RULES['no-database'].remedy}"
        return _refused(desk, address.name, "no-database", said)
    return finished(desk, address.name)


def name_of(url: str) -> str:
    """What the database at `url` may be called: never with its password."""
    try:
        return address_of(url).name
    except CannotReadDatabase:
        return "the database"


def needs_network(url: str) -> bool:
    """Whether the database at `url` is reached over the network, not in a file."""
    try:
        return address_of(url).system != "sqlite"
    except CannotReadDatabase:
        return False


def _read(connection: Connection, address: Address, desk: Desk, schema: str | None) -> None:
    found = listed(connection, schema)
    if not found.places:
        where = f" in the schema {schema}" if schema else ""
        raise CannotReadDatabase(
            f"{address.name} holds no standard table{where}. {RULES['no-standard-table'].remedy}",
            "no-standard-table",
        )
    _note_what_is_not_read(found, address, desk)
    for name, places in found.places.items():
        if len(places) > 1:
            _ask_which(table_of(name), places, desk)
        else:
            desk.progress(f"Reading {places[0].shown}")
            _read_table(connection, table_of(name), places[0], desk)


def _read_table(connection: Connection, table: Table, place: Place, desk: Desk) -> None:
    findings, account = desk.findings(place.shown), desk.account(table.source, place.shown)
    if not may_read(connection, place):
        findings.add("table-not-allowed", "refuse", value=place.shown)
        return
    place = with_columns(connection, place)
    raw, digest = read_rows(connection, place, table, account, findings)
    intake = desk.intake
    intake.digests[place.shown] = digest
    if raw is not None:
        intake.tables[table.name] = desk.keep(raw, account, findings)
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = place.shown
    intake.refused = intake.refused or undecided(findings)


def _ask_which(table: Table, places: list[Place], desk: Desk) -> None:
    """Two places for one table: which is meant nobody but the council can say, so neither is read."""
    shown = " and ".join(place.shown for place in places)
    desk.account(table.source, shown)
    schemas = " or ".join(f"--schema {schema}" for schema in sorted({p.schema or "" for p in places}))
    remedy = f"{table.source} could be {shown}, so none of them was read. Say which: add {schemas}."
    desk.findings(shown).add("two-tables", "ask", remedy, value=shown)


def _note_what_is_not_read(found: Listed, address: Address, desk: Desk) -> None:
    for shown in found.strangers:
        desk.findings(shown).add("unrecognised-table", "flag", value=shown)
    if not holds_still(address):
        desk.findings(address.name).add("database-moves", "flag", value=address.system)


def _refused(desk: Desk, name: str, rule: str, said: str) -> Intake:
    """Nothing was read: the load is refused, whatever was read before the database failed."""
    outcome: Outcome = "refuse"
    intake = Intake(desk.intake.as_at, refused=True)
    intake.problems.append(Problem(name, None, "", rule, "", outcome, said))
    return intake
