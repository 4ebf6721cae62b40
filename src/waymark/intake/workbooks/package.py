"""
The parts of a workbook file: a zip that names its sheets, and the XML each is kept in.

Read with the standard library's own parser. A document type declaration, which no spreadsheet program
writes, ends the reading: it is the way to have entities that grow without end or reach for other files.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, cast
from xml.parsers import expat

from waymark.intake.workbooks.sheet import State

_CHUNK = 1 << 18
_STATES = {"visible": "visible", "hidden": "hidden", "veryHidden": "very hidden"}

Attributes = dict[str, str]


class NotPlainXml(Exception):
    """XML with a document type declaration, or a part that is not in the workbook."""


@dataclass(frozen=True)
class Part:
    """One sheet as the workbook lists it: its name, whether it is hidden, and the zip member it is in."""

    name: str
    state: State
    member: str


@dataclass(frozen=True)
class Package:
    """What a workbook says of itself: its sheets in order, and whether it counts its days from 1904."""

    parts: tuple[Part, ...]
    from_1904: bool


def package_of(archive: zipfile.ZipFile) -> Package:
    """
    The workbook in the archive.

    Raises NotPlainXml, KeyError for a part that is not there, and expat's and zipfile's own errors.
    """
    targets = _targets(archive)
    sheets: list[Part] = []
    settings: list[Attributes] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            link = next((v for k, v in attributes.items() if local(k) == "id"), "")
            state = _STATES.get(attributes.get("state", "visible"), "visible")
            if targets.get(link):
                sheets.append(Part(attributes["name"], cast("State", state), targets[link]))
        elif name == "workbookPr":
            settings.append(attributes)

    parse(archive, "xl/workbook.xml", start)
    from_1904 = any(s.get("date1904", "0") in ("1", "true", "on") for s in settings)
    return Package(tuple(sheets), from_1904)


def local(name: str) -> str:
    """An XML name without its prefix."""
    return name.rsplit(":", 1)[-1]


def parse(archive: zipfile.ZipFile, member: str, start: Callable[[str, Attributes], None]) -> None:
    """Call `start` with the plain name and attributes of each element of the member."""
    parser = plain_parser()
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    feed(archive, member, parser)


def plain_parser() -> Any:
    """A parser that stops at a document type declaration."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise NotPlainXml("holds a document type declaration, which no spreadsheet program writes")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def feed(archive: zipfile.ZipFile, member: str, parser: Any) -> None:
    """Read the member through the parser, some at a time."""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The zip member behind each link to a sheet. Raises NotPlainXml for a sheet in another file."""
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            if attributes.get("TargetMode") == "External":
                raise NotPlainXml("has a sheet that is kept in another file")
            found[attributes["Id"]] = _member(attributes["Target"])

    parse(archive, "xl/_rels/workbook.xml.rels", start)
    return found


def _member(target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return "/".join(_normal(PurePosixPath("xl", target).parts))


def _normal(parts: tuple[str, ...]) -> Iterator[str]:
    kept: list[str] = []
    for part in parts:
        if part == "..":
            kept.pop()
        elif part != ".":
            kept.append(part)
    yield from kept
