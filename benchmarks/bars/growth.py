"""What happens as an authority grows: the time and the memory of a scorecard."""

from __future__ import annotations

from benchmarks.bars.bar import Result
from benchmarks.data import AS_AT, MONTHS, Authorities, Authority
from benchmarks.measure import Took, side_by_side, took_in_child
from waymark.cli.source import open_source
from waymark.scorecards.definition import catalogue_definition
from waymark.scorecards.scorecard import build

ALLOWED = 1.25
"""Near-linear: four times the rows in no more than five times the processor time."""


def growth(authorities: Authorities) -> list[Result]:
    """A scorecard of an authority, of one twice its size and of one four times."""
    sizes = {times: authorities.ten_years(times) for times in (1, 2, 4)}
    warm = {times: _warm(authority) for times, authority in sizes.items()}
    section = "Growth: ten years of one authority"
    results = [
        Result(section, f"{authority}: a warm scorecard", f"{warm[times]}; {_peak(authority)}")
        for times, authority in sizes.items()
    ]
    ratio = warm[4].cpu / warm[1].cpu
    bar = f"four times the rows: at most {4 * ALLOWED:.0f} x the processor time"
    return [*results, Result(section, bar, f"{ratio:.2f} x", ratio <= 4 * ALLOWED)]


def _warm(authority: Authority) -> Took:
    with open_source(authority.store, None, AS_AT) as source:
        definition = catalogue_definition()
        return side_by_side({"build": lambda: build(definition, source, AS_AT, MONTHS, "team")})["build"]


def _peak(authority: Authority) -> str:
    time = took_in_child("scorecard", str(authority.store))
    return f"in a new process {time}, {time.peak:,.0f} MiB at most"
