"""What the reading process says to its parent: lines of JSON on what was its standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from waymark.intake.limited.limits import enforced, hold_to, limits_for


@dataclass
class Telling:
    """The way to the parent."""

    out: IO[str]
    _most: int = 0

    @classmethod
    def taking_over_standard_output(cls) -> Telling:
        """The parent's ear; whatever a library prints goes to standard error instead."""
        mine = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        return cls(mine)

    def say(self, message: str) -> None:
        """How far reading is."""
        self._line(say=message)

    def opening(self, files: Sequence[Path]) -> None:
        """
        Which files are about to be opened: from now on the process is held to what they may take.

        No call allows more memory in all than the largest allowance given yet.
        """
        limits = limits_for(files)
        names = [path.name for path in files]
        self._line(
            opening=names,
            memory=limits.memory,
            seconds=limits.seconds,
            clock=limits.on_the_clock,
            enforced=enforced(),
        )
        self._most = max(self._most, limits.memory)
        hold_to(limits, self._most)

    def end(self, how: str, detail: str = "") -> None:
        """How reading ended: nothing is said after this."""
        used = os.times()
        self._line(end=how, detail=detail, seconds=round(used.user + used.system, 3), memory=_most_memory())

    def _line(self, **said: Any) -> None:
        self.out.write(json.dumps(said) + "\n")
        self.out.flush()


def _most_memory() -> int:
    """The most memory this process has held, in bytes; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM")), 0)
