"""Problems in the order of their places, each once, without all of them being unpacked at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import groupby

from waymark.intake.packed import Packed
from waymark.intake.problems import Problem

_RUNS = 100


def arranged(problems: Packed[Problem]) -> Packed[Problem]:
    """The problems by file, sheet and row, each once: of one place, what was found first comes first."""
    return problems.like(_each_once(merge(*_runs(problems), key=_place)))


def _runs(problems: Packed[Problem]) -> list[Packed[Problem] | list[Problem]]:
    """
    The problems as lists that are in order already, one after another.

    A column is read from its first row to its last, so there are about as many as there are columns.
    Where there are very many, those that are left are put in order all together.
    """
    runs: list[Packed[Problem]] = []
    rest: list[Problem] = []
    last = None
    for problem in problems:
        place = _place(problem)
        if last is None or place < last:
            if len(runs) >= _RUNS:
                rest.append(problem)
                continue
            runs.append(problems.like())
        if rest:
            rest.append(problem)
            continue
        runs[-1].append(problem)
        last = place
    return [*runs, sorted(rest, key=_place)]


def _each_once(problems: Iterator[Problem]) -> Iterator[Problem]:
    # a return gives one row to several tables, and the same may be said of each
    for _, here in groupby(problems, key=_place):
        yield from dict.fromkeys(here)


def _place(problem: Problem) -> tuple[str, str, int]:
    return problem.file, problem.sheet, problem.row or 0
