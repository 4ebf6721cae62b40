"""
The parent's own clock: it ends a reading process that has stopped answering.

A reading process times itself. One that was stopped from outside, or that hangs where no signal reaches
it, cannot; its parent waits a moment longer than it may take, and then ends it.
"""

from __future__ import annotations

import subprocess
from threading import Timer
from types import TracebackType
from typing import Self

STARTING = 120
"""Seconds a process has to start, and to say what it opens."""

GRACE = 10
"""Seconds that the process has to end by itself, and to say why, once its time is up."""


class Clock:
    """Ends a process that takes too long: `has_struck` says whether it did."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.has_struck = False
        self._child = child
        self._timer: Timer | None = None

    def __enter__(self) -> Self:
        self._wait(STARTING)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def allow(self, seconds: float) -> None:
        """From now, the process has these seconds; whatever it had left is forgotten."""
        self._wait(seconds + GRACE)

    def _wait(self, seconds: float) -> None:
        self._stop()
        self._timer = Timer(seconds, self._strike)
        self._timer.daemon = True
        self._timer.start()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _strike(self) -> None:
        if self._child.poll() is None:
            self.has_struck = True
            self._child.kill()
