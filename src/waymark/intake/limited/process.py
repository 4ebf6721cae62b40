"""Starting a reading process, listening to it, and telling how it ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from waymark.intake.limited.clock import Clock
from waymark.intake.limited.ends import Ended, by_itself
from waymark.intake.password import PASSWORD

COMMAND = ("-P", "-m", "waymark.intake.limited")
"""`-P`: a file beside the extract called like a module of Python's is not to be run."""

_LAST_WORDS = 4_000
_SURROUNDINGS = {
    # the reserve of Arrow's own allocator would count as memory taken
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    # numpy's library sets memory aside for each processor, and none of it is used here
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "2",
    "MALLOC_ARENA_MAX": "4",
    # columns that are let go of are given back at once, and leave no gaps between what stays
    "MALLOC_MMAP_THRESHOLD_": "65536",
    "PYTHONUTF8": "1",
}

Progress = Callable[[str], None]


def run(request: Mapping[str, Any], space: Path, progress: Progress) -> Ended:
    """
    Have a request carried out in a process of its own, and say how it ended.

    What the process writes, also for a while, goes to `space`. It ends with this process, whatever
    ends that, and is ended where it stops answering.
    """
    ended = Ended(is_database=request["task"] == "database")
    with (space / "said").open("w+b") as words:
        child = subprocess.Popen(
            [sys.executable, *COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            env=_surroundings(space),
        )
        try:
            with Clock(child) as clock:
                _listen(child, {**request, "space": str(space)}, ended, progress, clock)
                status = child.wait()
        finally:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()
        if not ended.how and clock.has_struck:
            ended.how = "clock"
        elif not ended.how:
            ended.how, ended.detail = by_itself(status, _tail(words))
    return ended


def _surroundings(space: Path) -> dict[str, str]:
    """Ours, without the password of a database; every library puts its temporary files in the space."""
    ours = {name: value for name, value in os.environ.items() if name != PASSWORD}
    return ours | _SURROUNDINGS | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(space))


def _listen(
    child: subprocess.Popen[bytes], request: Mapping[str, Any], ended: Ended, say: Progress, clock: Clock
) -> None:
    assert child.stdin is not None and child.stdout is not None
    try:
        child.stdin.write(json.dumps(request).encode("ascii") + b"\n")
        child.stdin.flush()
    except BrokenPipeError:
        # it is gone already: how it ended says why
        return
    for line in child.stdout:
        try:
            said = json.loads(line)
        except ValueError:
            # half a line: it died while it spoke
            return
        _hear(said, ended, say, clock)


def _hear(said: Mapping[str, Any], ended: Ended, say: Progress, clock: Clock) -> None:
    if "say" in said:
        say(said["say"])
    elif "opening" in said:
        ended.files, ended.memory = said["opening"], said["memory"]
        ended.seconds, ended.clock = said["seconds"], said["clock"]
        clock.allow(ended.clock)
    elif "end" in said:
        ended.how, ended.detail = said["end"], said["detail"]
        ended.used, ended.peak = said["seconds"], said["memory"]


def _tail(words: IO[bytes]) -> str:
    words.seek(0, os.SEEK_END)
    words.seek(max(words.tell() - _LAST_WORDS, 0))
    return words.read().decode("utf-8", errors="replace")
