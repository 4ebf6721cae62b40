"""
Tasks that run in a process of their own, so that their memory is theirs alone.

    python -m benchmarks.child load FOLDER STORE

Each prints one line of JSON: seconds, processor seconds and the most memory held, in MiB.
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.data import AS_AT
from benchmarks.measure import Took, took

CHUNK = 50_000
"""How many rows are held as Python lists at a time."""


def load(folder: str, store: str) -> dict[str, Any]:
    """Load an extract into a new store, as `waymark load` does."""
    from waymark.cli.loading import load_extract
    from waymark.store import Store

    return _said(took(lambda: load_extract(Path(folder), AS_AT, "E09000099", Store(Path(store)))))


def text(folder: str, into: str) -> dict[str, Any]:
    """Read the same files with `csv.reader` and write every column as text in Parquet."""

    def copy() -> None:
        for path in sorted(Path(folder).glob("*.csv")):
            with path.open(encoding="utf-8-sig", newline="") as lines:
                _copy(csv.reader(lines), Path(into) / f"{path.stem}.parquet")

    return _said(took(copy))


def scorecard(store: str) -> dict[str, Any]:
    """Each stage of a scorecard of 13 months by team, from import to figures, in a new process."""
    stages: dict[str, float] = {}
    started, before = time.perf_counter(), [time.process_time()]

    def passed(stage: str) -> None:
        now = time.process_time()
        stages[stage] = now - before[0]
        before[0] = now

    from waymark.cli.source import open_source
    from waymark.scorecards.definition import catalogue_definition
    from waymark.scorecards.scorecard import build

    passed("importing Waymark")
    with open_source(Path(store), None, AS_AT) as source:
        passed("checking the files against their hashes")
        build(catalogue_definition(), source, AS_AT, 13, "team")
        passed("the first scorecard: reading, compiling and running")
        first = Took(time.perf_counter() - started, time.process_time())
        build(catalogue_definition(), source, AS_AT, 13, "team")
        passed("the same again, warm")
    return {**_said(first), "stages": stages}


def _copy(rows: Iterator[list[str]], into: Path) -> None:
    schema = pa.schema([(name, pa.string()) for name in next(rows)])
    with pq.ParquetWriter(into, schema, compression="zstd") as file:
        while some := list(islice(rows, CHUNK)):
            columns = [pa.array(column, pa.string()) for column in zip(*some, strict=True)]
            file.write_table(pa.table(columns, schema=schema))


def _said(times: Took) -> dict[str, Any]:
    """What this process took, and those it started: their memory is counted as held at once."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = times.cpu + started.ru_utime + started.ru_stime
    return {"wall": times.wall, "cpu": cpu, "peak": _peak() + started.ru_maxrss / 1024}


def _peak() -> float:
    """The most memory this process has held, in MiB."""
    # on Linux `ru_maxrss` of a process starts from what its parent held
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    task, *arguments = sys.argv[1:]
    print(json.dumps({"load": load, "text": text, "scorecard": scorecard}[task](*arguments)))  # noqa: T201
