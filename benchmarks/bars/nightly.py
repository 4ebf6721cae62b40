"""The nightly refresh: a new process, ten years of Parquet, the whole scorecard."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bars.bar import Result
from benchmarks.data import AS_AT, MONTHS, Authorities, Authority
from benchmarks.measure import REPEATS, in_child, middle, new_process, seconds
from waymark.synthetic import AUTHORITY


def nightly(authorities: Authorities) -> list[Result]:
    """The command from start to end, and where the processor time goes."""
    authority = authorities.ten_years()
    with TemporaryDirectory() as folder:
        store = _as_loaded(authority, Path(folder))
        return _results(authority, store)


def _as_loaded(authority: Authority, folder: Path) -> Path:
    """A copy of the store that holds the load and nothing that an earlier run kept beside it."""
    shutil.copytree(authority.store / AUTHORITY, folder / AUTHORITY)
    return folder


def _results(authority: Authority, store: Path) -> list[Result]:
    section = f"Nightly refresh, new process: one authority, {authority}"
    command = ["scorecard", "--as-at", str(AS_AT), "--by", "team", "--months", str(MONTHS)]
    command += ["--format", "csv", "--store", str(store)]
    first = new_process("waymark", *command)
    time = middle([new_process("waymark", *command) for _ in range(REPEATS)])
    stages = in_child("scorecard", str(store))["stages"]
    return [
        Result(
            section, "`waymark scorecard`, every night after the first: under 2 s", str(time), time.wall < 2
        ),
        Result(section, "the first night, when nothing is kept from the night before", str(first)),
        *(Result(section, f"of which: {stage}", seconds(spent)) for stage, spent in stages.items()),
    ]
