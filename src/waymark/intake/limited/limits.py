"""
How much a file may take to be read: memory, processor time, and time on the clock.

The limit on memory that holds is RLIMIT_DATA: Linux counts under it whatever a process may write to,
which is what tables, workbooks and Python take, and neither libraries nor files mapped to be read.
RLIMIT_AS counts those too, and what an allocator merely reserves. Other systems count little under
RLIMIT_DATA, so there RLIMIT_AS is set.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20
_PACKED_MEMORY, _PACKED_SECONDS = 512 * MIB, 30
_TEXT_MEMORY, _TEXT_SECONDS = 1024 * MIB, 60
_TEXT_FREE = 256 * MIB
"""Bytes of text that fit in the memory above: about four million rows."""
_MEMORY_PER_BYTE = 3
_SECONDS_PER_MIB = 0.6
_DATABASE_MEMORY, _DATABASE_SECONDS = 1024 * MIB, 3600
"""Three million contacts of six columns, a million of them flagged, take 671 MiB to read."""
_ON_THE_CLOCK, _DATABASE_ON_THE_CLOCK = 20, 4
"""
Seconds on the clock for each of processor time: a shared drive may be slow, a pipe never ends.

A database has an hour of processor time, and so four hours in all.
"""
_AT_REST = 112 * MIB
"""Bytes of memory that Python and the libraries take before anything is read."""

_PACKED = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".xml"}
"""Endings of files whose size says little of what they hold."""


@dataclass(frozen=True)
class Limits:
    """Bytes of memory, and seconds of processor time; how many seconds on the clock go to one of those."""

    memory: int
    seconds: int
    clock: int = 0

    @property
    def on_the_clock(self) -> int:
        """Seconds until reading is given up, whether or not it takes processor time."""
        return self.seconds * (self.clock or _ON_THE_CLOCK)

    def __str__(self) -> str:
        return f"{self.memory // MIB:,} MB of memory and {self.seconds:,} seconds"


def limits_for(files: Sequence[Path]) -> Limits:
    """
    What these files may take together.

    A workbook or XML file may take 512 MB and half a minute, each further one half a minute more;
    tables of text, 1 GiB and a minute, and more in proportion where they are larger than most. No
    files stand for a database, whose size nobody knows.
    """
    if not files:
        return Limits(_DATABASE_MEMORY, _DATABASE_SECONDS, _DATABASE_ON_THE_CLOCK)
    sizes = {path: _size(path) for path in files}
    packed = [path for path in files if path.suffix.lower() in _PACKED]
    text = sum(size for path, size in sizes.items() if path not in packed)
    memory = _PACKED_MEMORY if len(packed) == len(files) else _TEXT_MEMORY
    memory += max(text - _TEXT_FREE, 0) * _MEMORY_PER_BYTE
    seconds = _PACKED_SECONDS * len(packed)
    if len(packed) < len(files):
        seconds += _TEXT_SECONDS + int(text / MIB * _SECONDS_PER_MIB)
    return Limits(memory, seconds)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


if sys.platform == "win32":

    def enforced() -> bool:
        """Whether this system holds a process to limits."""
        return False

    def confine() -> None:
        """Nothing: this system has no such limits."""

    def hold_to(limits: Limits, most: int) -> None:
        """Nothing: this system has no such limits."""

else:
    import os
    import resource
    import signal

    _MEMORY = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS

    def enforced() -> bool:
        """Whether this system holds a process to limits."""
        return True

    def confine() -> None:
        """Leave no picture of the memory behind if this process dies: it would hold children's records."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def hold_to(limits: Limits, most: int) -> None:
        """
        Hold this process to the limits, from now on: the time is counted from this call.

        What earlier files have left in memory comes on top, up to `most` bytes in all.
        """
        _set(_MEMORY, min(most, limits.memory + max(_held() - _AT_REST, 0)))
        used = os.times()
        _set(resource.RLIMIT_CPU, int(used.user + used.system) + 1 + limits.seconds)
        signal.setitimer(signal.ITIMER_REAL, limits.on_the_clock)

    def _held() -> int:
        """How much of what RLIMIT_DATA counts this process has; 0 where the system does not say."""
        try:
            return (
                int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
            )
        except OSError:
            return 0

    def _set(which: int, to: int) -> None:
        """Set the limit, as far as one that is already there allows."""
        _, most = resource.getrlimit(which)
        allowed = to if most == resource.RLIM_INFINITY else min(to, most)
        resource.setrlimit(which, (allowed, most))
