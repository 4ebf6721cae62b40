"""
The rows of one table of a database, in an order that does not change, as text.

Rows are put in the order of their ids, and where those are alike or there are none in the order of the
other columns: a database keeps its rows in no order of its own. The first is row 2, as in a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import (
    ColumnClause,
    ColumnElement,
    Connection,
    Executable,
    String,
    cast,
    column,
    literal,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import quoted_name

from waymark.intake.database.connecting import NOT_ALLOWED, code_of
from waymark.intake.database.finding import Place
from waymark.intake.database.words import words
from waymark.intake.headings import Heading, check_headings, headings_of
from waymark.intake.lines import Chunk
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import Gatherer, RawTable
from waymark.records.table import Table

CHUNK = 20_000
_COMPARED = 4000
"""Characters of a column that decide the order of two rows with one id."""


def read_rows(
    connection: Connection, place: Place, declared: Table, account: Account, findings: Findings
) -> tuple[RawTable | None, str]:
    """
    The table's records and the SHA-256 of all its rows.

    There are no records where the table is refused: then every row counts as set aside. Raises
    SQLAlchemy's errors where the database stops answering.
    """
    headings = headings_of(declared, place.columns)
    good = check_headings(declared, headings, findings)
    gatherer, seal, line = Gatherer(declared, headings, account, findings), sha256(), 2
    seal.update(repr(place.columns).encode())
    asked = _statement(place, declared, headings).execution_options(stream_results=True, yield_per=CHUNK)
    found = connection.execute(asked)
    for some in found.partitions(CHUNK):
        rows = [[words(value) for value in row] for row in some]
        text = "\x1e".join("\x1f".join(row) for row in rows)
        seal.update(text.encode("utf-8", "surrogatepass"))
        if good:
            gatherer.take(Chunk(rows, list(range(line, line + len(rows))), has_nul="\0" in text))
        else:
            account.rows_in += len(rows)
            account.set_aside += len(rows)
        line += len(rows)
    return (gatherer.finish() if good else None), seal.hexdigest()


def may_read(connection: Connection, place: Place) -> bool:
    """Whether the login may read the table. Raises SQLAlchemy's errors for anything else that is wrong."""
    schema = _exactly(place.schema) if place.schema is not None else None
    source = table(_exactly(place.name), schema=schema)
    try:
        with connection.begin_nested():
            connection.execute(select(literal(1)).select_from(source).limit(1)).all()
    except DBAPIError as error:
        if code_of(error) != NOT_ALLOWED:
            raise
        return False
    return True


def _statement(place: Place, declared: Table, headings: Sequence[Heading]) -> Executable:
    """Every row of the table, in order."""
    columns: list[ColumnClause[object]] = [column(_exactly(name)) for name in place.columns]
    schema = _exactly(place.schema) if place.schema is not None else None
    source = table(_exactly(place.name), *columns, schema=schema)
    own = {h.spec.name: columns[h.place] for h in headings if h.spec}
    keys = [own[name] for name in declared.row_key if name in own]
    rest: list[ColumnElement[str]] = [cast(c, String(_COMPARED)) for c in columns if c not in set(keys)]
    return select(*columns).select_from(source).order_by(*keys, *rest)


def _exactly(name: str) -> quoted_name:
    """The name in quotation marks: the database must not fold its capitals."""
    return quoted_name(name, quote=True)
