"""Histories with the tables and columns that only worklists speak of, beside those that measures do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from generative import edges
from generative.histories import History, Row, history
from waymark.measures.availability import Need, needs
from waymark.measures.schedules import schedules_in
from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import BY_NAME
from waymark.records.terms import OneOf
from waymark.records.walking import walk
from waymark.worklists.catalogue import WORKLISTS


@cache
def asked_for() -> tuple[Need, ...]:
    """What the worklists and family links need and no measure does."""
    parts = tuple((part, part.of) for worklist in WORKLISTS for part in worklist.parts)
    wanted = needs((parts, schedules_in(parts))) | {Need("family_links", "family")}
    known = edges.EVERY.columns
    return tuple(sorted(n for n in wanted if n.column and n.column not in known.get(n.table, ())))


@cache
def codes_of(table: str, column: str) -> tuple[str, ...]:
    """The codes that the worklists look for in a column, and two that they do not."""
    parts = tuple((part, part.of) for worklist in WORKLISTS for part in worklist.parts)
    found = {
        value
        for node in walk(parts)
        if isinstance(node, OneOf) and edges.column_of(node.of) == (table, column)
        for value in node.values
    }
    return (*sorted(found), "A", "B")


def listed_history(seed: int) -> History:
    """
    The history of that seed, with rows and columns for what only worklists ask.

    Only the first two leave out tables and columns, so that statements are not compiled anew for each.
    """
    made, chance = history(seed, whole=seed > 1), Random(seed)
    rows = {table: [dict(row) for row in own] for table, own in made.rows.items()}
    columns = dict(made.columns)
    children = [row["child"] for row in rows.get("children", [])]
    for table in dict.fromkeys(need.table for need in asked_for()):
        own = [need.column for need in asked_for() if need.table == table]
        if table in rows:
            columns[table] = columns[table] | set(own)
        elif table not in edges.EVERY.columns:
            rows[table], names = _new(BY_NAME[table], children, chance), {*own, *_mandatory(BY_NAME[table])}
            columns[table] = frozenset(names)
        else:
            continue  # a measure's table, left out of this history on purpose
        for row in rows[table]:
            for name in sorted(columns[table] - row.keys()):
                row[name] = _value(BY_NAME[table], BY_NAME[table].by_name[name], made.as_at, chance)
    return replace(made, rows=rows, columns=columns)


def _mandatory(table: Table) -> set[str]:
    return {spec.name for spec in table.specs if spec.mandatory}


def _new(table: Table, children: list[str], chance: Random) -> list[Row]:
    """None to two rows for each child, with ids of their own."""
    owners = [child for child in children for _ in range(chance.choice((0, 1, 1, 2)))]
    return [{"id": f"{table.name}-{n}", "child": child} for n, child in enumerate(owners)]


def _value(table: Table, spec: ColumnSpec, as_at: date, chance: Random) -> Any:
    if not spec.mandatory and chance.random() < 0.3:
        return None
    match spec.kind:
        case "date":
            return as_at - timedelta(chance.choice((-1, 0, 1, 27, 28, 29, 90, 91, 92, 200)))
        case "number":
            return Decimal(chance.randint(1, 4))
        case "answer":
            return chance.choice("YN")
    return chance.choice(codes_of(table.name, spec.name))
