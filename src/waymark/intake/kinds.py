"""
What a file really is, whatever it is called: told from its bytes, never from the ending of its name.
"""

from __future__ import annotations

import zipfile
import zlib
from enum import Enum
from pathlib import Path


class Kind(Enum):
    """Every kind of file that is told apart; the value says it in a sentence after "is"."""

    EMPTY = "empty"
    TEXT = "text"
    PARQUET = "a Parquet file"
    XLSX = "an Excel workbook"
    XLSM = "an Excel workbook with macros"
    XLSB = "an Excel binary workbook (XLSB)"
    XLS = "an old Excel workbook (XLS)"
    ODS = "an OpenDocument spreadsheet (ODS)"
    PROTECTED = "a workbook protected by a password"
    OFFICE = "a document of Microsoft Office, and no workbook"
    OLD_OFFICE = "a document of an old Microsoft Office, and no workbook"
    ZIP = "a zip"
    CUT_OFF = "a zip or workbook that is damaged or cut off"
    PDF = "a PDF"
    HTML = "a web page"
    XML_WORKBOOK = "a workbook saved as XML (Excel 2003)"
    XML = "XML"
    RICH_TEXT = "a document in rich text"
    IMAGE = "a picture"
    PACKED = "packed by another program than zip"
    DATABASE = "a database"


_STARTS = (
    (b"%PDF", Kind.PDF),
    (b"PAR1", Kind.PARQUET),
    (b"{\\rtf", Kind.RICH_TEXT),
    (b"\x89PNG", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"\x1f\x8b", Kind.PACKED),
    (b"7z\xbc\xaf\x27\x1c", Kind.PACKED),
    (b"Rar!", Kind.PACKED),
    (b"SQLite format 3", Kind.DATABASE),
    (b"\x00\x01\x00\x00Standard", Kind.DATABASE),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Microsoft Office began before 2007, and still do when they are protected."""

_FIRST = 4096
_STREAM_NAMES = (
    ("EncryptedPackage", Kind.PROTECTED),
    ("Workbook", Kind.XLS),
    ("Book", Kind.XLS),
)
_MACROS = b"macroEnabled"
_LARGEST_LIST = 1 << 20


def kind_of(path: Path) -> Kind:
    """What the file is. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        first = file.read(_FIRST)
    if not first:
        return Kind.EMPTY
    if first.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path)
    if first.startswith(_COMPOUND):
        return _compound_kind(path)
    return next((kind for start, kind in _STARTS if first.startswith(start)), None) or _text_kind(first)


def _zip_kind(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            return _kind_of_archive(archive)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        # a damaged list of parts sends the reader to places that are not in the file
        return Kind.CUT_OFF


def _kind_of_archive(archive: zipfile.ZipFile) -> Kind:
    names = set(archive.namelist())
    if "mimetype" in names and _start_of(archive, "mimetype").startswith(
        b"application/vnd.oasis.opendocument.spreadsheet"
    ):
        return Kind.ODS
    if "[Content_Types].xml" not in names:
        return Kind.ZIP
    if "xl/vbaProject.bin" in names or _MACROS in _start_of(archive, "[Content_Types].xml"):
        return Kind.XLSM
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    return Kind.XLSX if "xl/workbook.xml" in names else Kind.OFFICE


def _start_of(archive: zipfile.ZipFile, member: str) -> bytes:
    with archive.open(member) as stream:
        return stream.read(_LARGEST_LIST)


def _compound_kind(path: Path) -> Kind:
    """Which program's file it is, by the names of the streams in it, which are kept as UTF-16."""
    content = path.read_bytes()
    for name, kind in _STREAM_NAMES:
        if (name + "\0").encode("utf-16-le") in content:
            return kind
    return Kind.OLD_OFFICE


def _text_kind(first: bytes) -> Kind:
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start and start.startswith(b"<?xml"):
        return Kind.XML_WORKBOOK
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<style")):
        return Kind.HTML
    if start.startswith(b"<?xml") and b"<html" in start:
        return Kind.HTML
    return Kind.XML if start.startswith(b"<") else Kind.TEXT
