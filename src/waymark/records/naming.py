"""Which columns of a table name a child: the one a row is about, and the baby of a mother."""

from __future__ import annotations

from waymark.records.table import Table

_BY_ANOTHER_ROLE = {"children": "child", "mothers": "baby"}
"""Columns that name a child without being the child a row is about."""


def columns_naming_children(table: Table) -> list[str]:
    """The columns of the table that hold a child's id."""
    named = _BY_ANOTHER_ROLE.get(table.name)
    return [spec.name for spec in table.specs if spec.role == "child" or spec.name == named]
