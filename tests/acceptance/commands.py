"""The `waymark` command as a person runs it: a new process, its two streams and its exit status."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        """Standard output as CSV."""
        return list(csv.DictReader(io.StringIO(self.out)))

    @property
    def object(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def waymark(*arguments: object, store: Path | None = None, cwd: Path | None = None) -> Ran:
    """Run `waymark` with these arguments; `store` is what `$WAYMARK_STORE` says."""
    surroundings = {**os.environ, "PYTHONUTF8": "1"}
    surroundings.pop("WAYMARK_STORE", None)
    if store is not None:
        surroundings["WAYMARK_STORE"] = str(store)
    done = subprocess.run(
        [sys.executable, "-m", "waymark", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=surroundings,
        cwd=cwd,
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
