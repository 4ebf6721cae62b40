"""The names of restricted children kept out of what a load reports."""

from __future__ import annotations

from dataclasses import replace

from waymark.engines.extract import ROW_NUMBER
from waymark.engines.restricted import IN_PLACE
from waymark.intake.intake import Intake
from waymark.intake.problems import Problem
from waymark.records.tables.people import children

NAMES = ("forename", "surname")
"""The columns of a child's name."""


def hide_names(intake: Intake, restricted: frozenset[str]) -> None:
    """
    Put "restricted" in place of the value of every problem found in a restricted child's name.

    A row that was set aside is of nobody known, so that its name is hidden too once anybody is restricted.
    """
    if not restricted:
        return
    columns = {children.by_name[name].source for name in NAMES}
    columns |= {
        intake.headings[f"children.{name}"] for name in NAMES if f"children.{name}" in intake.headings
    }
    open_rows = _open_rows(intake, restricted)
    intake.problems = intake.problems.like(
        _hidden(problem) if problem.column in columns and problem.row not in open_rows else problem
        for problem in intake.problems
    )


def _hidden(problem: Problem) -> Problem:
    return replace(problem, value=IN_PLACE) if problem.value else problem


def _open_rows(intake: Intake, restricted: frozenset[str]) -> set[int]:
    """The lines of the list of children whose child is known and not restricted."""
    listed = intake.tables.get(children.name)
    if listed is None:
        return set()
    pairs = zip(listed["child"].to_pylist(), listed[ROW_NUMBER].to_pylist(), strict=True)
    return {row for child, row in pairs if child is not None and child not in restricted}
