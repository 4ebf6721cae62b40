"""The nightly refresh: a new process, ten years of Parquet, the whole scorecard."""

from __future__ import annotations

from benchmarks.bars.bar import Result
from benchmarks.data import AS_AT, MONTHS, Authorities
from benchmarks.measure import REPEATS, in_child, middle, new_process, seconds


def nightly(authorities: Authorities) -> list[Result]:
    """The command from start to end, and where the processor time goes."""
    authority = authorities.ten_years()
    section = f"Nightly refresh, new process: one authority, {authority}"
    command = ["scorecard", "--as-at", str(AS_AT), "--by", "team", "--months", str(MONTHS)]
    command += ["--format", "csv", "--store", str(authority.store)]
    first = new_process("waymark", *command)
    time = middle([new_process("waymark", *command) for _ in range(REPEATS)])
    stages = in_child("scorecard", str(authority.store))["stages"]
    return [
        Result(
            section, "`waymark scorecard`, every night after the first: under 2 s", str(time), time.wall < 2
        ),
        Result(section, "the first night, when nothing is kept from the night before", str(first)),
        *(Result(section, f"of which: {stage}", seconds(spent)) for stage, spent in stages.items()),
    ]
