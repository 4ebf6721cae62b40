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
from waymark.records.terms import Kind, Term

Tables = Mapping[str, Mapping[str, Kind]]


def totals(question: Question, by: By, tables: Tables) -> Statement:
    """The statement that sums the sides of the question by period and group."""
    catalogue = Catalogue(tables)
    return _compiled(statements.totals(question, by, catalogue), catalogue)


def rows(question: Question, tables: Tables) -> Statement:
    """The statement that lists the rows behind the question's only side."""
    catalogue = Catalogue(tables)
    return _compiled(statements.rows(question, catalogue), catalogue)


def listed(question: Question, terms: tuple[Term, ...], tables: Tables) -> Statement:
    """The statement that lists the rows of the question's only side with the values of these terms."""
    catalogue = Catalogue(tables)
    return _compiled(statements.listed(question, terms, catalogue), catalogue)


def schedule(laid_out: Schedule, tables: Tables) -> Statement:
    """The statement that lays out a schedule of reviews."""
    catalogue = Catalogue(tables)
    return _compiled(schedules.laid_out(laid_out, catalogue), catalogue)


def _compiled(expression: Any, catalogue: Catalogue) -> Statement:
    """The steps and what is made of them, in one statement."""
    steps = ", ".join(f"{name} AS MATERIALIZED ({_sql(step)})" for name, step in catalogue.steps.items())
    last = _sql(expression)
    sql = f"WITH {steps} SELECT * FROM ({last})" if steps else last
    return Statement(sql, _reads([*catalogue.steps.values(), expression], set(catalogue.steps)))


def _sql(expression: Any) -> str:
    return str(ibis.to_sql(expression, dialect="duckdb", pretty=False))


def _reads(expressions: list[Any], steps: set[str]) -> dict[str, list[str]]:
    """The columns the expressions take from each table."""
    reads: dict[str, set[str]] = {}
    for field in (field for each in expressions for field in each.op().find(ops.Field)):
        if isinstance(field.rel, ops.UnboundTable) and field.rel.name not in steps:
            reads.setdefault(field.rel.name, set()).add(field.name)
    return {table: sorted(columns) for table, columns in sorted(reads.items())}
