"""A compiled statement, and where compiled statements are kept."""

from __future__ import annotations

import hashlib
import json
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


class Statements:
    """
    Compiled statements on disk, so that a new process need not compile them again.

    Each goes by a hash of what was compiled and of everything that compiled it; a change to either
    is another statement. Without a folder nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, declaration: str) -> Statement | None:
        """The statement compiled from this declaration, if there is one."""
        path = self._path(declaration)
        if path is None or not path.is_file():
            return None
        return Statement(**json.loads(path.read_text(encoding="utf-8")))

    def keep(self, declaration: str, statement: Statement) -> None:
        """Keep the statement. It appears whole or not at all."""
        path = self._path(declaration)
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{hashlib.sha256(statement.sql.encode()).hexdigest()[:8]}.part")
        draft.write_text(json.dumps(asdict(statement)), encoding="utf-8")
        draft.replace(path)

    def _path(self, declaration: str) -> Path | None:
        if self._folder is None:
            return None
        digest = hashlib.sha256(f"{_compiler()}\n{declaration}".encode()).hexdigest()
        return self._folder / f"{digest[:40]}.json"


@cache
def _compiler() -> str:
    """What compiles: the versions of the libraries, and the text of this package."""
    own = hashlib.sha256()
    for source in sorted(Path(__file__).parent.glob("*.py")):
        own.update(source.read_bytes())
    libraries = (f"{name} {version(name)}" for name in ("ibis-framework", "duckdb", "sqlglot"))
    return " ".join([*libraries, f"waymark {__version__}", own.hexdigest()])
