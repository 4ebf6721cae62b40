"""Starting a reading process, listening to it, and telling how it ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from waymark.intake.limited.ends import Ended, by_itself

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
    "PYTHONUTF8": "1",
}

Progress = Callable[[str], None]


def run(request: Mapping[str, Any], space: Path, progress: Progress) -> Ended:
    """
    Have a request carried out in a process of its own, and say how it ended.

    What the process writes, also for a while, goes to `space`. It ends with this process, whatever
    ends that.
    """
    ended = Ended()
    with (space / "said").open("w+b") as words:
        child = subprocess.Popen(
            [sys.executable, *COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            env={**os.environ, **_SURROUNDINGS, **_temporary(space)},
        )
        try:
            _listen(child, {**request, "space": str(space)}, ended, progress)
            status = child.wait()
        finally:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()
        if not ended.how:
            ended.how, ended.detail = by_itself(status, _tail(words))
    return ended


def _temporary(space: Path) -> dict[str, str]:
    """The settings that make every library put its temporary files in the space."""
    return dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(space))


def _listen(child: subprocess.Popen[bytes], request: Mapping[str, Any], ended: Ended, say: Progress) -> None:
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
        _hear(said, ended, say)


def _hear(said: Mapping[str, Any], ended: Ended, say: Progress) -> None:
    if "say" in said:
        say(said["say"])
    elif "opening" in said:
        ended.files, ended.memory, ended.seconds = said["opening"], said["memory"], said["seconds"]
    elif "end" in said:
        ended.how, ended.detail = said["end"], said["detail"]
        ended.used, ended.peak = said["seconds"], said["memory"]


def _tail(words: IO[bytes]) -> str:
    words.seek(0, os.SEEK_END)
    words.seek(max(words.tell() - _LAST_WORDS, 0))
    return words.read().decode("utf-8", errors="replace")
