"""A published scorecard read in the limited process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from waymark.intake.limited.ends import sentence, without_space
from waymark.intake.limited.process import run
from waymark.intake.limited.space import space
from waymark.intake.published import PrintedRow, PublishedTable, ScorecardUnreadable
from waymark.intake.published.headings import Columns

_TO_DO = "Open it, check what is in it, and save the scorecard alone as CSV or XLSX."


def read_published_limited(path: Path) -> PublishedTable:
    """
    The scorecard in the file, as `read_published` reads it, in a process with limits of memory and time.

    Raises ScorecardUnreadable, also where the process dies.
    """
    request = {"task": "scorecard", "files": [str(path)], "network": False, "source": str(path)}
    try:
        with space() as folder:
            ended = run(request, folder, lambda _: None)
            if ended.done:
                return _table(json.loads((folder / "scorecard.json").read_text(encoding="ascii")))
    except OSError as error:
        ended = without_space(error)
    raise ScorecardUnreadable(sentence(ended, path.name), str(path), _TO_DO)


def _table(said: dict[str, Any]) -> PublishedTable:
    if "unreadable" in said:
        raise ScorecardUnreadable(*said["unreadable"])
    columns = Columns(**{**said["columns"], "headings": tuple(said["columns"]["headings"])})
    rows = tuple(
        PrintedRow(**{**row, "cells": tuple(row["cells"]), "beyond": tuple(row["beyond"])})
        for row in said["rows"]
    )
    return PublishedTable(said["file"], said["sheet"], said["sha256"], columns, rows)
