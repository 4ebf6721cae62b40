"""The files of an extract: a folder, or a zip of one, each named after the table it holds."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from waymark.intake.kinds import Kind, kind_of
from waymark.intake.listing import TooMuch, listed, shown
from waymark.intake.problems import Problem
from waymark.intake.rules import RULES
from waymark.intake.zip_file import DAMAGE, HostileZip, unpack

_SINGLE = {".xlsx", ".xml"}
"""Endings of files that can be a whole return by themselves."""

_WORKBOOKS = frozenset({Kind.XLSX, Kind.XLSM, Kind.XLSB, Kind.XLS, Kind.ODS, Kind.PROTECTED, Kind.CUT_OFF})
"""Kinds that may be handed over by themselves, were it to be told why they are not read."""


@dataclass
class Folder:
    """
    The files found, in the order of their names, and the files in each folder inside it.

    `left_out` says what is there and is no file to be read; `problem` why there is nothing to read.
    """

    files: list[Path] = field(default_factory=list)
    folders: Mapping[Path, list[Path]] = field(default_factory=dict)
    left_out: list[Problem] = field(default_factory=list)
    problem: Problem | None = None


@contextmanager
def opened(path: Path) -> Iterator[Folder]:
    """The folder at `path`, unpacked for as long as it is needed where it is a zip. Raises OSError."""
    if path.is_dir():
        yield _listed(path, path.name)
    elif not path.exists():
        yield _nothing(
            "no-such-path", path.name, f"There is nothing at {path}. {RULES['no-such-path'].remedy}"
        )
    elif not path.is_file():
        yield _nothing("not-a-file", path.name, f"{path.name} is no file. {RULES['not-a-file'].remedy}")
    elif (kind := kind_of(path)) is Kind.ZIP:
        with TemporaryDirectory(prefix="waymark-") as space:
            yield _unpacked(path, Path(space))
    elif path.suffix.lower() in _SINGLE or kind in _WORKBOOKS:
        yield Folder([path])
    else:
        said = "neither a folder nor a zip" if kind is Kind.TEXT else kind.value
        yield _nothing("not-a-folder", path.name, f"{path.name} is {said}. {RULES['not-a-folder'].remedy}")


def _listed(path: Path, name: str) -> Folder:
    try:
        found = listed(path)
    except TooMuch as error:
        why = f"{name} holds {error}. {RULES['too-many-files'].remedy}"
        return _nothing("too-many-files", name, why)
    if not found.files and not found.left_out and len(found.folders) == 1:
        return _listed(next(iter(found.folders)), name)
    if not found.files and not any(found.folders.values()):
        why = f"There are no files in {name}. {RULES['empty-folder'].remedy}"
        return Folder(left_out=found.left_out, problem=_problem("empty-folder", name, why))
    return Folder(found.files, found.folders, found.left_out)


def names_of(files: Sequence[Path]) -> dict[Path, str]:
    """What to call each file: its name, after its folder's where another file has the same name."""
    names = Counter(path.name for path in files)
    return {p: p.name if names[p.name] == 1 else f"{p.parent.name}/{p.name}" for p in files}


def unread(folder: Folder, taken: Set[Path]) -> list[str]:
    """The inner folders of which nothing was taken, and the files left over in the others."""
    left = []
    for inner, files in folder.folders.items():
        over = [f"{path.parent.name}/{path.name}" for path in files if path not in taken]
        left += over if len(over) < len(files) else [inner.name]
    return left


def _nothing(rule: str, name: str, remedy: str) -> Folder:
    return Folder(problem=_problem(rule, name, remedy))


def _problem(rule: str, name: str, remedy: str) -> Problem:
    return Problem(shown(name), None, "", rule, "", "refuse", remedy)


def _unpacked(path: Path, space: Path) -> Folder:
    try:
        unpack(path, space)
    except HostileZip as error:
        return _nothing("hostile-zip", path.name, f"{path.name} {error}. {RULES['hostile-zip'].remedy}")
    except DAMAGE as error:
        return _not_unpacked(path, error)
    except OSError as error:
        # a damaged list of members sends the reader to places that are not in the file
        if error.errno != errno.EINVAL:
            raise
        return _not_unpacked(path, error)
    return _listed(space, path.name)


def _not_unpacked(path: Path, error: Exception) -> Folder:
    remedy = f"{path.name} cannot be unpacked ({error}). {RULES['unreadable-file'].remedy}"
    return _nothing("unreadable-file", path.name, remedy)
