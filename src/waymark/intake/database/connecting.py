"""
A connection that cannot write, and sees every table as it was at one moment.

SQLite is opened for reading only. PostgreSQL is asked for a read-only transaction on one snapshot, and
asked again whether that is what we have. No other system offers both in the same words: there only
SELECT is sent, and the council is told to give a login that may read and nothing else.
"""

from __future__ import annotations

import logging
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from waymark.intake.database.address import Address, CannotReadDatabase

PATIENCE = 10.0
"""Seconds to wait for a host to answer."""

_DRIVERS = {"postgresql": "postgresql", "mssql": "sqlserver"}
"""The extra to install for each system."""

_LOGIN, _NO_DATABASE, NOT_ALLOWED = {"28P01", "28000"}, "3D000", "42501"
"""PostgreSQL's error codes, https://www.postgresql.org/docs/current/errcodes-appendix.html."""


@contextmanager
def reading(address: Address) -> Iterator[Connection]:
    """The database, open for reading and for nothing else. Raises CannotReadDatabase."""
    engine = _engine(address)
    try:
        with _quietly(), _connected(engine, address) as connection:
            _make_sure(connection, address)
            # left without a commit: there is nothing to keep
            yield connection
    finally:
        engine.dispose()


def holds_still(address: Address) -> bool:
    """Whether the system is one that we can make read-only and hold at one moment."""
    return address.system in {"sqlite", "postgresql"}


def code_of(error: DBAPIError) -> str:
    """The database's own code for what went wrong; empty where it gives none."""
    orig: Any = error.orig
    said = orig.args[0] if orig is not None and orig.args else None
    if isinstance(said, dict):
        return str(said.get("C", ""))
    return str(getattr(orig, "sqlstate", "") or getattr(orig, "pgcode", "") or "")


def words_of(error: SQLAlchemyError, address: Address) -> str:
    """What the database said, in one line and without a password."""
    orig: Any = getattr(error, "orig", None) or error
    said = orig.args[0] if orig.args else ""
    text = said.get("M", "") if isinstance(said, dict) else str(orig)
    return address.without_secrets(" ".join(text.split()))[:200] or type(orig).__name__


@contextmanager
def _quietly() -> Iterator[None]:
    """Without what SQLAlchemy writes on the screen when a connection is lost: we say it in a sentence."""
    log = logging.getLogger("sqlalchemy.pool")
    before = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(before)


def _engine(address: Address) -> Engine:
    if address.system == "sqlite":
        return _sqlite(address)
    url = address.url
    if url.drivername == "postgresql" and find_spec("psycopg2") is None:
        url = url.set(drivername="postgresql+pg8000")
    try:
        return create_engine(url, pool_pre_ping=False, hide_parameters=True)
    except NoSuchModuleError:
        raise CannotReadDatabase(
            f"{address.url.drivername} is not a database that can be read. "
            "Use sqlite, postgresql or mssql+pyodbc, or a driver that is installed."
        ) from None
    except ModuleNotFoundError as error:
        raise CannotReadDatabase(_no_driver(address, error.name or "its driver")) from None
    except (ArgumentError, ImportError, TypeError, ValueError) as error:
        why = address.without_secrets(str(error).splitlines()[0] if str(error) else type(error).__name__)
        raise CannotReadDatabase(f"The address of {address.name} cannot be used: {why}.") from None


def _no_driver(address: Address, module: str) -> str:
    extra = _DRIVERS.get(address.system)
    how = f"pip install 'waymark[{extra}]'" if extra else f"pip install {module}"
    return f"Reading {address.system} needs the package {module}, which is not installed. Run {how}."


def _sqlite(address: Address) -> Engine:
    path = address.path
    if path is None or str(path) == ":memory:":
        raise CannotReadDatabase("Name the file of the database, as in sqlite:///file.db.")
    if not path.is_file():
        raise CannotReadDatabase(f"There is no database at {path}. Check the path and load again.")
    place = f"file:{quote(str(path.resolve().as_posix()))}?mode=ro"

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(place, uri=True, isolation_level=None, check_same_thread=False)

    return create_engine("sqlite://", creator=opened, hide_parameters=True)


def _connected(engine: Engine, address: Address) -> Connection:
    _answers(address)
    try:
        connection = engine.connect()
        if address.system == "postgresql":
            connection = connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        return connection
    except ModuleNotFoundError as error:
        raise CannotReadDatabase(_no_driver(address, error.name or "its driver")) from None
    except DBAPIError as error:
        raise CannotReadDatabase(_why(error, address)) from None
    except (SQLAlchemyError, OSError, TypeError) as error:
        why = address.without_secrets(" ".join(str(error).split()))[:200]
        raise CannotReadDatabase(
            f"{address.name} cannot be opened: {why}. Check the address and load again."
        ) from None


def _answers(address: Address) -> None:
    """Ask the host of a PostgreSQL server whether it is there: some drivers wait for minutes."""
    host = address.url.host
    if address.system != "postgresql" or not host:
        return
    port = address.url.port or 5432
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except OSError as error:
        raise CannotReadDatabase(
            f"No database answers at {host}, port {port} ({error.strerror or error}). "
            "Check the address, and that this machine may reach it."
        ) from None


def _why(error: DBAPIError, address: Address) -> str:
    code, said = code_of(error), words_of(error, address)
    if code in _LOGIN:
        return (
            f"{address.name} does not let {address.url.username or 'nobody'} in: check the name and password."
        )
    if code == _NO_DATABASE:
        return f"There is no database {address.name} at {address.url.host}. Check its name and load again."
    return f"{address.name} cannot be opened: {said}. Check the address and load again."


def _make_sure(connection: Connection, address: Address) -> None:
    """See that nothing can be written, where the system can say so. Raises CannotReadDatabase."""
    try:
        if address.system == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only = ON")
            connection.exec_driver_sql("BEGIN")
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        elif address.system == "postgresql":
            said = connection.exec_driver_sql("SHOW transaction_read_only").scalar()
            if said != "on":
                raise CannotReadDatabase(
                    f"{address.name} would not open for reading only, so it was not read. "
                    "Give a login that may read and nothing else."
                )
    except DBAPIError as error:
        raise CannotReadDatabase(_why(error, address)) from None
