"""
The text of a file: UTF-8 where it is, UTF-16 where it says so, and otherwise Windows' own alphabet.

A file that is not UTF-8 throughout is read line by line as UTF-8, and only the bytes that are not
UTF-8 as cp1252, or as the alphabet the council has said, so that a file of both keeps its names whole.
The person who loads is asked to check, the first time.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

_CHUNK = 1 << 20
ALPHABETS = ("cp1252", "iso8859-15", "cp850", "mac-roman")
"""What the bytes that are not UTF-8 may be; the first is taken until the council says otherwise."""


@dataclass(frozen=True)
class Encoding:
    """How to decode a file; `samples`, up to three, show what is not plainly UTF-8."""

    name: str
    errors: str = "strict"
    samples: tuple[str, ...] = ()


def encoding_of(path: Path, said: str = "") -> Encoding:
    """How the file's text is encoded, `said` being the council's own word. Raises OSError."""
    with path.open("rb") as file:
        first = file.read(4096)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16")
    if _alternates(first):
        return Encoding("utf-16-le" if first[1:2] == b"\0" else "utf-16-be")
    if _is_utf8(path):
        return Encoding("utf-8-sig")
    handler = _handler(said or ALPHABETS[0])
    return Encoding("utf-8-sig", handler, _samples(path, handler))


def open_text(path: Path, encoding: Encoding) -> TextIO:
    """The file as text, line ends as they are. Decoding errors raise UnicodeDecodeError."""
    return path.open(encoding=encoding.name, errors=encoding.errors, newline="")


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _alternates(first: bytes) -> bool:
    """Whether every other byte is NUL, as in UTF-16 without its mark."""
    half = len(first) // 2
    return half > 8 and max(first[::2].count(0), first[1::2].count(0)) > half * 0.8


def _samples(path: Path, handler: str) -> tuple[str, ...]:
    found: list[str] = []
    with path.open("rb") as file:
        for line in file:
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                around = line[max(0, error.start - 15) : error.end + 15]
                found.append(around.decode("utf-8", handler).strip())
            if len(found) == 3:
                break
    return tuple(found)


def _handler(alphabet: str) -> str:
    return f"waymark-as-{alphabet}"


def _reader(alphabet: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """Reads the bytes that are not UTF-8 in that alphabet."""

    def read(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(alphabet, "replace"), error.end

    return read


for alphabet in ALPHABETS:
    codecs.register_error(_handler(alphabet), _reader(alphabet))
