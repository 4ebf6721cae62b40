"""Compiling a question to SQL; imported only when there is something to compile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.operations as ops

from waymark.engines.evaluator import By
from waymark.engines.frames import schedules, statements
from waymark.engines.frames.batch import Question
from waymark.engines.frames.frame import Catalogue
from waymark.engines.frames.statement import Statement
from waymark.measures.populations import Schedule
from waymark.records.terms import Kind

Tables = Mapping[str, Mapping[str, Kind]]


def totals(question: Question, by: By, tables: Tables) -> Statement:
    """The statement that sums the sides of the question by period and group."""
    return _compiled(statements.totals(question, by, Catalogue(tables)))


def rows(question: Question, tables: Tables) -> Statement:
    """The statement that lists the rows behind the question's only side."""
    return _compiled(statements.rows(question, Catalogue(tables)))


def schedule(laid_out: Schedule, tables: Tables) -> Statement:
    """The statement that lays out a schedule of reviews."""
    return _compiled(schedules.laid_out(laid_out, Catalogue(tables)))


def _compiled(expression: Any) -> Statement:
    return Statement(str(ibis.to_sql(expression, dialect="duckdb", pretty=False)), _reads(expression))


def _reads(expression: Any) -> dict[str, list[str]]:
    """The columns the expression takes from each table."""
    reads: dict[str, set[str]] = {}
    for field in expression.op().find(ops.Field):
        if isinstance(field.rel, ops.UnboundTable):
            reads.setdefault(field.rel.name, set()).add(field.name)
    return {table: sorted(columns) for table, columns in sorted(reads.items())}
