"""Which tables and views of a database are the standard ones: by name, in whatever schema they are."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, Inspector, inspect
from sqlalchemy.exc import SAWarning

from waymark.intake.headings import plain, table_called
from waymark.records.table import Table
from waymark.records.tables import ALL

_NOT_THE_COUNCILS = {"information_schema", "pg_catalog", "pg_toast", "sys", "mysql", "performance_schema"}


@dataclass(frozen=True)
class Place:
    """A table or view of a database: `shown` is what its people call it."""

    schema: str | None
    name: str
    shown: str
    columns: tuple[str, ...] = ()


@dataclass
class Listed:
    """What is there: the places of each standard table, and names that only look like one."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)


def listed(connection: Connection, schema: str | None = None) -> Listed:
    """The standard tables, in the order of the contract; of that schema alone, where one is named."""
    found, inspector = Listed(), inspect(connection)
    for place in _places(inspector, schema):
        table = table_called(place.name)
        if table is not None:
            found.places.setdefault(table.name, []).append(place)
        elif _looks_like_one(place.name):
            found.strangers.append(place.shown)
    order = [table.name for table in ALL if table.name in found.places]
    return Listed({name: found.places[name] for name in order}, sorted(found.strangers))


def table_of(name: str) -> Table:
    """The standard table of that name of ours."""
    return next(table for table in ALL if table.name == name)


def with_columns(connection: Connection, place: Place) -> Place:
    """The place with the names of its columns."""
    with warnings.catch_warnings():
        # a type that SQLAlchemy does not know is still a column with a name
        warnings.simplefilter("ignore", SAWarning)
        columns = inspect(connection).get_columns(place.name, place.schema)
    return Place(place.schema, place.name, place.shown, tuple(str(c["name"]) for c in columns))


def _places(inspector: Inspector, only: str | None) -> Iterator[Place]:
    usual = inspector.default_schema_name
    for schema in sorted(inspector.get_schema_names()):
        if _is_the_systems(schema) or (only is not None and schema.lower() != only.lower()):
            continue
        for name in sorted(_names(inspector, schema)):
            shown = name if schema == usual else f"{schema}.{name}"
            yield Place(schema, name, shown)


def _names(inspector: Inspector, schema: str) -> set[str]:
    names = {*inspector.get_table_names(schema), *inspector.get_view_names(schema)}
    for kind in ("get_materialized_view_names", "get_foreign_table_names"):
        ask = getattr(inspector, kind, None)
        if ask is not None and inspector.dialect.name == "postgresql":
            names.update(ask(schema))
    return names


def _is_the_systems(schema: str) -> bool:
    return schema.lower() in _NOT_THE_COUNCILS or schema.startswith(("pg_temp_", "pg_toast"))


def _looks_like_one(name: str) -> bool:
    """Whether a name holds that of a table of the Standard Safeguarding Dataset, or begins as they do."""
    word = plain(name)
    return word.startswith("ssd_") or any(
        word.endswith(f"_{table.source}") for table in ALL if table.source.startswith("ssd_")
    )
