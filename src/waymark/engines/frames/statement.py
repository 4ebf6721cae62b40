"""A compiled statement, and where compiled statements are kept."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from waymark import __version__


@dataclass(frozen=True)
class Statement:
    """SQL, and the columns it reads by table. It holds no date and nothing a user has typed."""

    sql: str
    reads: dict[str, list[str]]


_IN_MEMORY: dict[str, Statement] = {}
"""Every statement this process has compiled or read: it holds no data, so all extracts share it."""


class Statements:
    """
    Compiled statements, in memory and on disk, so that a new process need not compile them again.

    Each goes by a hash of what was compiled and of everything that compiled it; a change to either
    is another statement. Without a folder nothing is kept on disk.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find_or(self, declaration: str, compile: Callable[[], Statement]) -> Statement:
        """The statement for this declaration, compiled if it never was."""
        digest = hashlib.sha256(f"{_compiler()}\n{declaration}".encode()).hexdigest()[:40]
        path = self._folder / f"{digest}.json" if self._folder is not None else None
        known = _IN_MEMORY.get(digest) or _read(path)
        _IN_MEMORY[digest] = known or compile()
        if path is not None and (known is None or not path.exists()):
            _write(path, _IN_MEMORY[digest])
        return _IN_MEMORY[digest]


def _read(path: Path | None) -> Statement | None:
    if path is None:
        return None
    # What cannot be read, was not written whole or is not as it was written is only compiled again.
    with suppress(OSError, ValueError, TypeError):
        seal, _, said = path.read_text(encoding="utf-8").partition("\n")
        if seal == _seal(said):
            return Statement(**json.loads(said))
    return None


def _write(path: Path, statement: Statement) -> None:
    """Keep the statement. It appears whole or not at all, whoever else writes it."""
    draft = path.with_suffix(f".{os.getpid()}.part")
    # A folder that cannot be written costs the next process time, and nothing else.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        said = json.dumps(asdict(statement))
        try:
            draft.write_text(f"{_seal(said)}\n{said}", encoding="utf-8")
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


def _seal(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()


@cache
def _compiler() -> str:
    """What compiles: the versions of the libraries, and the text of this package."""
    own = hashlib.sha256()
    for source in sorted(Path(__file__).parent.glob("*.py")):
        own.update(source.read_bytes())
    libraries = (f"{name} {version(name)}" for name in ("ibis-framework", "duckdb", "sqlglot"))
    return " ".join([*libraries, f"waymark {__version__}", own.hexdigest()])
