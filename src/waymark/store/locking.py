"""
One load at a time for each authority.

The operating system holds the lock for as long as the process lives, so a process that is killed
leaves none behind.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from waymark.store.errors import StoreError

_PATIENCE = 30.0
"""Seconds to wait for another load to finish publishing."""


class StoreBusy(StoreError):
    """Another load of the same authority is being written."""


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the folder's lock. Raises StoreBusy where another process keeps it for longer than `patience`."""
    with (folder / "lock").open("a+b") as file:
        _wait_for(file, folder, patience)
        try:
            yield
        finally:
            _release(file)


def _wait_for(file: IO[bytes], folder: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _take(file):
        if time.monotonic() >= until:
            raise StoreBusy(
                f"Another load of {folder.name} is being written. Wait until it has finished, and load again."
            )
        time.sleep(0.05)


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
