"""
A disk that fails at one chosen write, and counts them all.

Writes are caught where Waymark makes them: opening, writing, closing, settling, naming and making
folders, and the writers of Parquet and Arrow, which write below Python. What fails half-way leaves
half of what it was writing, as a full disk does.
"""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest


class Disk:
    """Counts writes under `root`; the one numbered `fails_at` raises the error instead."""

    def __init__(self, root: Path, fails_at: int = 0, number: int = 28) -> None:
        self.root, self.fails_at, self.number = root, fails_at, number
        self.writes: list[str] = []
        self.paths: dict[int, Any] = {}
        self.failed = ""

    def write(self, what: str, path: Any) -> None:
        """Count a write to the path. Raises OSError where it is the one that fails."""
        try:
            name = Path(os.fspath(path)).relative_to(self.root).as_posix()
        except (TypeError, ValueError):
            return
        self.writes.append(f"{what} {name}")
        if len(self.writes) == self.fails_at:
            self.failed = self.writes[-1]
            raise OSError(self.number, os.strerror(self.number), str(path))

    @contextmanager
    def in_place(self) -> Iterator[Disk]:
        """Waymark writes to this disk."""
        with pytest.MonkeyPatch.context() as patch:
            really = io.open

            def opened(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
                if not set(mode) & set("wax+") or isinstance(file, int):
                    return really(file, mode, *more, **named)
                self.write("open", file)
                return _File(really(file, mode, *more, **named), file, self)

            patch.setattr(io, "open", opened)
            patch.setattr(builtins, "open", opened)
            patch.setattr(os, "open", self._settling(os.open))
            patch.setattr(os, "fsync", self._synced(os.fsync))
            for name in ("mkdir", "rename", "replace"):
                patch.setattr(os, name, self._before(name, getattr(os, name)))
            patch.setattr(pq, "write_table", self._parquet(pq.write_table))
            patch.setattr(pa, "OSFile", self._arrow(pa.OSFile))
            yield self

    def _before(self, what: str, really: Callable[..., Any]) -> Callable[..., Any]:
        def done(path: Any, *more: Any, **named: Any) -> Any:
            # a folder that is there already is not made, so nothing can fail
            if what != "mkdir" or not Path(path).is_dir():
                self.write(what, path)
            return really(path, *more, **named)

        return done

    def _settling(self, really: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, *more: Any, **named: Any) -> int:
            # a folder is only ever opened to be read
            if not Path(path).is_dir():
                self.write("open to settle", path)
            found = really(path, *more, **named)
            self.paths[found] = path
            return found

        return opened

    def _synced(self, really: Callable[[int], None]) -> Callable[[int], None]:
        def synced(descriptor: int) -> None:
            self.write("settle", self.paths[descriptor])
            really(descriptor)

        return synced

    def _parquet(self, really: Callable[..., Any]) -> Callable[..., Any]:
        def written(table: Any, where: Any, **named: Any) -> None:
            self.write("open", where)
            really(table, where, **named)
            self._half("write", Path(where))

        return written

    def _arrow(self, really: Callable[..., Any]) -> Callable[..., Any]:
        def opened(path: str, mode: str) -> Any:
            if mode == "rb":
                return really(path, mode)
            self.write("open", path)
            return pa.PythonFile(_File(io.FileIO(path, "w"), path, self), "w")

        return opened

    def _half(self, what: str, path: Path) -> None:
        try:
            self.write(what, path)
        except OSError:
            os.truncate(path, path.stat().st_size // 2)
            raise


class _File:
    """A file opened for writing, whose every write and whose closing may fail."""

    def __init__(self, file: Any, path: Any, disk: Disk) -> None:
        self._file, self._path, self._disk, self._written = file, path, disk, False

    def write(self, what: Any) -> Any:
        self._written = True
        try:
            self._disk.write("write", self._path)
        except OSError:
            self._file.write(what[: len(what) // 2])
            raise
        return self._file.write(what)

    def writelines(self, lines: Any) -> None:
        self.write("".join(lines))

    def close(self) -> None:
        """Close it: what is still in hand is written only now, and may find no room."""
        was_open = not self._file.closed
        self._file.close()
        if was_open and self._written:
            self._disk.write("close", self._path)

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
