"""A zip unpacked, once everything it says of itself has been looked at and none of it does harm."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from waymark.intake.listing import is_odd, shown

_MOST_FILES = 1_000
_MOST_BYTES = 4 << 30
_MOST_TIMES_LARGER = 200
_SMALL = 100 << 20
_DEEPEST = 20
_LONGEST_NAME = 200
_DRIVE = re.compile(r"[A-Za-z]:")

DAMAGE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)
"""What the library raises for a zip that is damaged, or packed in a way it does not know."""


class HostileZip(Exception):
    """A zip that would do harm: what it does, as the end of a sentence."""


def unpack(path: Path, space: Path) -> None:
    """Unpack the zip. Raises HostileZip, one of `DAMAGE`, and OSError."""
    with zipfile.ZipFile(path) as archive:
        members = [m for m in files_in(archive) if "__MACOSX" not in m.filename]
        fault = fault_in(members)
        if fault:
            raise HostileZip(fault)
        archive.extractall(space, [m.filename for m in members])


def files_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that are no folders."""
    # a member's own `is_dir` falls over one that has no name
    return [member for member in archive.infolist() if not member.filename.endswith("/")]


def fault_in(members: Sequence[zipfile.ZipInfo]) -> str | None:
    """What harm these members of a zip would do, as the end of a sentence; None for none."""
    return _too_much(members) or next(filter(None, map(_fault, members)), None) or _clash(members)


def _too_much(members: Sequence[zipfile.ZipInfo]) -> str | None:
    if len(members) > _MOST_FILES:
        return f"holds {len(members):,} files"
    size, packed = sum(m.file_size for m in members), sum(m.compress_size for m in members)
    if size > _MOST_BYTES or (size > _SMALL and size > packed * _MOST_TIMES_LARGER):
        return f"unpacks to {size:,} bytes, far more than it should"
    return None


def _fault(member: zipfile.ZipInfo) -> str | None:
    """What is wrong with one member, if anything is."""
    # what Windows takes for a folder's end is one wherever the zip is opened
    path = PurePosixPath(member.filename.replace("\\", "/"))
    name = shown(path.name[:_LONGEST_NAME])
    if not path.name:
        return "holds a file that has no name"
    if member.flag_bits & 1:
        return f"is protected by a password ({name})"
    if stat.S_ISLNK(member.external_attr >> 16):
        return f"holds a link in place of a file ({name})"
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(str(path)):
        return f"holds a file that would be written elsewhere ({name})"
    if len(path.parts) > _DEEPEST:
        return f"holds folders more than {_DEEPEST} deep ({name})"
    if any(len(part) > _LONGEST_NAME for part in path.parts):
        return f"holds a file with a name of more than {_LONGEST_NAME} letters ({name}...)"
    if is_odd(member.filename):
        return f"holds a file whose name has signs that cannot be seen ({name})"
    return None


def _clash(members: Sequence[zipfile.ZipInfo]) -> str | None:
    """Which file would be lost under another of its name, whatever the capitals, or is a folder too."""
    names = Counter(m.filename.casefold() for m in members)
    twice = next((m.filename for m in reversed(members) if names[m.filename.casefold()] > 1), None)
    if twice:
        return f"holds two files of one name ({twice})"
    folders = {str(parent).casefold() for m in members for parent in PurePosixPath(m.filename).parents}
    both = next((m.filename for m in members if m.filename.casefold() in folders), None)
    return f"holds a file that is also a folder ({both})" if both else None
