"""The results as a page: what was measured, on what, and which bars were passed."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from itertools import groupby

from benchmarks.bars import Result

PACKAGES = ("duckdb", "ibis-framework", "pyarrow", "pandas")

INTRODUCTION = """\
# How fast it is

Measured on {day}, on {cores}, with Python {python}, {packages}.
`make bench` runs this again on your machine; `python -m benchmarks --write` rewrites this page. Each number
is the median of several runs, taken turn about after a warm-up; the first night and its stages, the load of
three million rows, and a scorecard in a new process as the authority grows are taken once. Ratios are of
processor time, which other work on the machine disturbs least; bars in seconds are held on the clock.
As the run ended, {load} pieces of work had shared the {cores} on average for a quarter of an hour, this among
them.

The authorities are made up by `waymark synthesise`. Before any time is compared, the figures are: the SQL in
`benchmarks/by_hand/` and the pandas in `benchmarks/pandas_*.py` must give the same denominator and numerator
for every measure, month and team, or the run fails. On a warm scorecard all of them have their tables in
memory and are asked again and again: none of them is timed reading files.
"""


def page(results: Sequence[Result], day: date) -> str:
    """The page in Markdown."""
    head = INTRODUCTION.format(
        day=f"{day.day} {day:%B %Y}",
        cores=f"{os.cpu_count()} cores",
        load=f"{os.getloadavg()[2]:.1f}",
        python=platform.python_version(),
        packages=", ".join(f"{name} {version(name)}" for name in PACKAGES),
    )
    sections = [_section(title, list(each)) for title, each in groupby(results, lambda r: r.section)]
    return "\n".join([head, *sections])


def missed(results: Sequence[Result]) -> list[Result]:
    """The bars that were not passed."""
    return [result for result in results if result.passed is False]


def line(result: Result) -> str:
    """One result for the screen."""
    return f"{result.verdict:4}  {result.bar}: {result.measured}"


def _section(title: str, results: list[Result]) -> str:
    rows = [f"| {r.bar} | {r.measured} | {r.verdict} |" for r in results]
    return "\n".join([f"## {title}", "", "| bar | measured | |", "|---|---|---|", *rows, ""])
