"""
The reading process: one request in, tables and an account of everything else out.

Its standard input carries the request, one line of JSON, and stays open for as long as its parent
lives. What it says on the way are lines of JSON: `say` (how far it is), `opening` (which files, and
what they may take) and, last, `end`. The memory it may take is bounded from its first line.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NoReturn

from waymark.engines.without_pandas import leave_pandas_out
from waymark.intake.limited.ends import NO_ROOM
from waymark.intake.limited.limits import confine
from waymark.intake.limited.tasks import TASKS
from waymark.intake.limited.telling import Telling
from waymark.intake.limited.walls import NotAllowed, end_with, wall_in


def main() -> NoReturn:
    """Do what the request says, and end the process."""
    leave_pandas_out()
    confine()
    request = json.loads(sys.stdin.buffer.readline())
    space = Path(request["space"])
    end_with(sys.stdin.buffer, space)
    tell = Telling.taking_over_standard_output()
    try:
        tell.opening([Path(file) for file in request["files"]])
        wall_in(request["network"])
        TASKS[request["task"]](request, space, tell)
        tell.end("done")
    # a reader written in another language raises what is no Exception when it panics
    except BaseException as error:
        tell.end(*_why(error))
    # whatever threads the readers left behind are not waited for
    os._exit(0)


def _why(error: BaseException) -> tuple[str, str]:
    """How reading ended, and what is known of it: of a fault of ours, where, and nothing of the data."""
    if isinstance(error, MemoryError) or "can't start new thread" in str(error):
        return "memory", ""
    if isinstance(error, OSError):
        how = "full" if error.errno in NO_ROOM else "unreadable"
        return how, error.strerror or type(error).__name__
    if isinstance(error, NotAllowed):
        return "forbidden", str(error)
    return "failed", f"{type(error).__name__} at {_place(error)}"


def _place(error: BaseException) -> str:
    """The last line of Waymark's own that the error came through."""
    place, step = "", error.__traceback__
    while step is not None:
        file = Path(step.tb_frame.f_code.co_filename)
        if "waymark" in file.parts:
            place = f"{'/'.join(file.parts[-2:])}:{step.tb_lineno}"
        step = step.tb_next
    return place


if __name__ == "__main__":
    main()
