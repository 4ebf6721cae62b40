"""The files of an extract: a folder, or a zip of one, each named after the table it holds."""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from waymark.intake.kinds import Kind, kind_of
from waymark.intake.problems import Problem
from waymark.intake.rules import RULES

_MOST_FILES = 1_000
_MOST_BYTES = 16 << 30
_MOST_TIMES_LARGER = 200
_SMALL = 100 << 20

_SINGLE = {".xlsx", ".xml"}
"""Endings of files that can be a whole return by themselves."""

_WORKBOOKS = frozenset({Kind.XLSX, Kind.XLSM, Kind.XLSB, Kind.XLS, Kind.ODS, Kind.PROTECTED, Kind.CUT_OFF})
"""Kinds that may be handed over by themselves, were it to be told why they are not read."""


@dataclass
class Folder:
    """The files found, in the order of their names; `problem` where there is nothing to read."""

    files: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
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
    elif (kind := kind_of(path)) is Kind.ZIP:
        with TemporaryDirectory(prefix="waymark-") as space:
            yield _unpacked(path, Path(space))
    elif path.suffix.lower() in _SINGLE or kind in _WORKBOOKS:
        yield Folder([path])
    else:
        said = "neither a folder nor a zip" if kind is Kind.TEXT else kind.value
        yield _nothing("not-a-folder", path.name, f"{path.name} is {said}. {RULES['not-a-folder'].remedy}")


def _listed(path: Path, name: str) -> Folder:
    files = sorted(p for p in path.iterdir() if p.is_file())
    inside = sorted(p for p in path.iterdir() if p.is_dir() and p.name != "__MACOSX")
    if not files and len(inside) == 1:
        return _listed(inside[0], name)
    if not files and not any(files_in(inner) for inner in inside):
        return _nothing("empty-folder", name, f"There are no files in {name}. {RULES['empty-folder'].remedy}")
    return Folder(files, inside)


def files_in(folder: Path) -> list[Path]:
    """Every file in the folder and in those inside it, in the order of their names. Raises OSError."""
    found = (path for path in folder.rglob("*") if path.is_file() and "__MACOSX" not in path.parts)
    return sorted(islice(found, _MOST_FILES))


def names_of(files: Sequence[Path]) -> dict[Path, str]:
    """What to call each file: its name, after its folder's where another file has the same name."""
    names = Counter(path.name for path in files)
    return {p: p.name if names[p.name] == 1 else f"{p.parent.name}/{p.name}" for p in files}


def unread(folder: Folder, taken: Set[Path]) -> list[str]:
    """The inner folders of which nothing was taken, and the files left over in the others."""
    left = []
    for inner in folder.folders:
        files = files_in(inner)
        over = [f"{path.parent.name}/{path.name}" for path in files if path not in taken]
        left += over if len(over) < len(files) else [inner.name]
    return left


def _nothing(rule: str, name: str, remedy: str) -> Folder:
    return Folder(problem=Problem(name, None, "", rule, "", "refuse", remedy))


def _unpacked(path: Path, space: Path) -> Folder:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and "__MACOSX" not in m.filename]
            fault = hostile(members)
            if fault:
                return _nothing(
                    "hostile-zip", path.name, f"{path.name} {fault}. {RULES['hostile-zip'].remedy}"
                )
            archive.extractall(space, [m.filename for m in members])
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
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


def hostile(members: Sequence[zipfile.ZipInfo]) -> str | None:
    """What is wrong with the members of a zip that was made to do harm, in words that follow its name."""
    size, packed = sum(m.file_size for m in members), sum(m.compress_size for m in members)
    if len(members) > _MOST_FILES:
        return f"holds {len(members):,} files"
    if size > _MOST_BYTES or (size > _SMALL and size > packed * _MOST_TIMES_LARGER):
        return "unpacks to far more than it should"
    if any(m.flag_bits & 1 for m in members):
        return "is protected by a password"
    if any(
        PurePosixPath(m.filename).is_absolute() or ".." in PurePosixPath(m.filename).parts for m in members
    ):
        return "holds files that would be written elsewhere"
    if len({m.filename for m in members}) < len(members):
        return "holds two files of one name"
    return None
