"""
The folder where a reading process unpacks and hands over: made for one reading, gone after it.

A process that is killed cannot clear up. The system drops the lock it held on its folder, so the next
reading can tell that nobody uses the folder, and clears it: it would hold children's records.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = "waymark-reading-"
_LOCK = "in-use"
_A_DAY, _A_MOMENT = 86_400, 60


@contextmanager
def space() -> Iterator[Path]:
    """A folder only this user can look into. Raises OSError where there is no room for one."""
    _sweep(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        with _held(folder / _LOCK):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(temporary: Path) -> None:
    """Clear the folders that killed readings left behind."""
    for folder in temporary.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_mine(folder) and _is_left_behind(folder):
                shutil.rmtree(folder, ignore_errors=True)


if sys.platform == "win32":

    @contextmanager
    def _held(lock: Path) -> Iterator[None]:
        lock.touch()
        yield

    def _is_mine(folder: Path) -> bool:
        return folder.is_dir()

    def _is_left_behind(folder: Path) -> bool:
        """Whether nobody has touched the folder for a day: Windows cannot be asked who has it open."""
        return time.time() - folder.stat().st_mtime > _A_DAY

else:
    import fcntl

    @contextmanager
    def _held(lock: Path) -> Iterator[None]:
        with lock.open("wb") as file:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX)
            yield

    def _is_mine(folder: Path) -> bool:
        status = folder.lstat()
        return folder.is_dir() and not folder.is_symlink() and status.st_uid == os.getuid()

    def _is_left_behind(folder: Path) -> bool:
        """Whether nobody holds the folder's lock."""
        try:
            with (folder / _LOCK).open("rb") as file:
                fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except FileNotFoundError:
            pass
        # one that is being made this moment has no lock yet
        return time.time() - folder.stat().st_mtime > _A_MOMENT
