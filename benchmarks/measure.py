"""Taking times: warmed up, repeated, turn about, and the middle one kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

REPEATS = 7


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, seconds of processor time, and the most memory held in MiB (0: not taken)."""

    wall: float
    cpu: float
    peak: float = 0.0

    def __str__(self) -> str:
        return f"{seconds(self.wall)} ({seconds(self.cpu)} of processor time)"


def seconds(count: float) -> str:
    """A time as a person would say it."""
    return f"{count * 1000:.0f} ms" if count < 1 else f"{count:.2f} s"


def took(work: Callable[[], Any]) -> Took:
    """How long it takes, in this process and all its threads."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


def side_by_side(works: Mapping[str, Callable[[], Any]], repeats: int = REPEATS) -> dict[str, Took]:
    """The middle times of several pieces of work, done turn about after one warm-up of each."""
    for work in works.values():
        work()
    times: dict[str, list[Took]] = {name: [] for name in works}
    for _ in range(repeats):
        for name, work in works.items():
            times[name].append(took(work))
    return {name: middle(each) for name, each in times.items()}


def middle(times: Sequence[Took]) -> Took:
    """The median of each of the numbers."""
    return Took(*(median(getattr(t, what) for t in times) for what in ("wall", "cpu", "peak")))


def new_process(module: str, *arguments: str) -> Took:
    """How long a new process takes from its start to its end. Raises CalledProcessError if it fails."""
    started = time.perf_counter()
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Took(time.perf_counter() - started, usage.ru_utime + usage.ru_stime)


def in_child(task: str, *arguments: str) -> dict[str, Any]:
    """What a task of `benchmarks.child` says of itself. Raises CalledProcessError if it fails."""
    command = [sys.executable, "-m", "benchmarks.child", task, *arguments]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    answer: dict[str, Any] = json.loads(said.splitlines()[-1])
    return answer


def took_in_child(task: str, *arguments: str) -> Took:
    """How long a task took in a process of its own, and the most memory it held."""
    said = in_child(task, *arguments)
    return Took(said["wall"], said["cpu"], said["peak"])
