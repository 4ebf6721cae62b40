"""The records of an XML file: each element of one name, whole, with the line it begins on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

_CHUNK = 1 << 18
_DEEPEST = 50
"""Elements inside one another. No return goes deeper than nine."""
_LARGEST = 1 << 20
"""Characters, or elements, in one record. A child's whole story takes a few thousand."""


class NotRead(Exception):
    """The file is not XML that can be read. `rule` is the rule it falls under; the message says why."""

    def __init__(self, rule: str, why: str) -> None:
        super().__init__(why)
        self.rule = rule


@dataclass(slots=True)
class Piece:
    """An element: its name without a namespace, the line it begins on, its text, and the elements in it."""

    name: str
    line: int
    text: str = ""
    parts: list[Piece] = field(default_factory=list)

    def said(self, name: str) -> str:
        """The text of the first element of that name directly inside this one, or nothing."""
        return next((part.text for part in self.parts if part.name == name), "")

    def all(self, name: str) -> list[Piece]:
        """The elements of that name directly inside this one."""
        return [part for part in self.parts if part.name == name]


def root_of(path: Path) -> str:
    """
    The name of the file's outermost element; of a document type that names one; else nothing.

    Only the first part of the file is looked at. Raises OSError where it cannot be read.
    """
    reader = _Reader(frozenset())
    with path.open("rb") as file:
        first = file.read(_CHUNK)
    try:
        reader.feed(first, False)
    except NotRead:
        return reader.root or reader.doctype
    return reader.root


def records(path: Path, *names: str) -> Iterator[Piece]:
    """
    Each outermost element of one of these names, as soon as it has been read.

    Raises NotRead where the file is not well formed or holds what a return never does, and OSError
    where it cannot be read; what has been given before that is not to be used.
    """
    reader = _Reader(frozenset(names))
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            reader.feed(chunk, False)
            yield from reader.taken()
    reader.feed(b"", True)
    yield from reader.taken()


class _Reader:
    """Takes bytes and keeps the records that are complete."""

    def __init__(self, names: frozenset[str]) -> None:
        self.root, self.doctype = "", ""
        self._names = names
        self._depth = self._size = 0
        self._open: list[Piece] = []
        self._words: list[str] = []
        self._whole: list[Piece] = []
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse_doctype

    def feed(self, chunk: bytes, last: bool) -> None:
        """Read on. Raises NotRead."""
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            raise NotRead("broken-xml", _why(error)) from error
        except (UnicodeError, LookupError, ValueError) as error:
            # an alphabet that Python does not know, or one that does not go with XML
            raise NotRead("broken-xml", "it is written in an alphabet that cannot be read") from error

    def taken(self) -> list[Piece]:
        """The records completed since they were last taken."""
        whole, self._whole = self._whole, []
        return whole

    def _start(self, name: str, _: dict[str, str]) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if not self.root:
            self.root = name
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotRead("hostile-xml", f"its elements are more than {_DEEPEST} deep")
        if self._open or name in self._names:
            if self._words:
                if self._open:
                    self._open[-1].text += "".join(self._words).strip()
                self._words.clear()
            self._size += 1
            if self._size > _LARGEST:
                self._refuse_size()
            self._open.append(Piece(name, self._parser.CurrentLineNumber))

    def _end(self, _: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        piece = self._open.pop()
        if self._words:
            piece.text += "".join(self._words).strip()
            self._words.clear()
        if self._open:
            self._open[-1].parts.append(piece)
        else:
            self._whole.append(piece)
            self._size = 0

    def _text(self, text: str) -> None:
        if self._open:
            self._words.append(text)
            self._size += len(text)
            if self._size > _LARGEST:
                self._refuse_size()

    def _refuse_size(self) -> None:
        line = self._parser.CurrentLineNumber
        raise NotRead("hostile-xml", f"a record of more than {_LARGEST:,} characters ends at line {line}")

    def _refuse_doctype(self, name: str, *_: object) -> None:
        self.doctype = name
        raise NotRead("hostile-xml", "it has a document type (DOCTYPE), which no return has")


def _why(error: expat.ExpatError) -> str:
    return f"it is not well-formed XML at line {error.lineno} ({expat.errors.messages[error.code]})"
