"""
Sound files spoilt at random, as a bad disk, a bad program or a tired person spoils them.

A number gives the same mutant each time. Each has one to three changes, to one of its files: to the
bytes, to the members of a zip (or what is in one of them), to the elements of an XML file, to the
lines and fields of a CSV file, or to the columns of a Parquet file.
"""

from __future__ import annotations

import csv
import io
import random
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import PurePosixPath
from xml.etree import ElementTree

import pyarrow as pa
import pyarrow.parquet as pq

from .bases import Base, bases, zipped

Change = Callable[[bytes, random.Random], bytes]

_SPOILT_BEFORE = (
    pa.ArrowException,
    ElementTree.ParseError,
    zipfile.BadZipFile,
    zlib.error,
    csv.Error,
    ValueError,
    EOFError,
    OSError,
    IndexError,
    RuntimeError,
)
"""What Python's own readers raise of a file that an earlier change has spoilt."""

_ODD = (
    "",
    " ",
    "-1",
    "0",
    "99/99/9999",
    "31/02/2018",
    "02/03/2018",
    "NULL",
    "1e400",
    "\u200b",
    "é",
    "'",
    '"',
)
_ODD_MORE = ("=1+1", "true", "a\nb", "9" * 400, "x" * 40_000, "2018-01-01T00:00:00+14:00", "-9999999", "&#0;")
_TYPES = (None, True, 7, -1.5, 1e20, float("inf"), float("nan"), b"\xff", "02/03/2018", [1], {"a": 1})
_TIMES = (
    date(1, 1, 1),
    date(9999, 12, 31),
    datetime(2018, 1, 2, 3, 4, 5, 6),
    time(1),
    timedelta(9),
    Decimal("1.5"),
)
_NAMES = (
    "",
    "../up.csv",
    "/rooted.csv",
    "a:b?.csv",
    "x" * 300 + ".csv",
    "CON.csv",
    "é.csv",
    "inner/",
    "ssd_person.csv/",
    "a\\b.csv",
)


def mutant(number: int) -> Base:
    """The mutant of that number: the bases take turns."""
    chance = random.Random(f"mutant {number}")
    base = bases()[number % len(bases())]
    name = chance.choice(sorted(base.files))
    content = base.files[name]
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = changed(name, content, chance)
    return replace(base, files={**base.files, name: content})


def changed(name: str, content: bytes, chance: random.Random) -> bytes:
    """The file of that name with one change; one that cannot be parsed any more is changed in its bytes."""
    own, any_bytes = _BY_ENDING.get(PurePosixPath(name).suffix, (_bytes, 1.0))
    if chance.random() < any_bytes:
        return _bytes(content, chance)
    try:
        return own(content, chance)
    except _SPOILT_BEFORE:
        return _bytes(content, chance)


def _bytes(content: bytes, chance: random.Random) -> bytes:
    """Bytes flipped, put in, cut out or repeated."""
    at = chance.randrange(len(content) + 1)
    long = chance.choice((1, 2, 8, 64, 512))
    match chance.randrange(5):
        case 0:
            spoilt = bytearray(content)
            for _ in range(chance.randint(1, 4) if spoilt else 0):
                spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
            return bytes(spoilt)
        case 1:
            return content[:at] + chance.randbytes(long) + content[at:]
        case 2:
            return content[:at] + content[at + long :]
        case 3:
            return content[:at] + content[at : at + long] * chance.randint(2, 5) + content[at + long :]
        case _:
            return content[:at]


def _zip(content: bytes, chance: random.Random) -> bytes:
    """Members dropped, swapped, doubled, cut short, renamed, or changed within."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [(each.filename, archive.read(each)) for each in archive.infolist()]
    at, other = chance.randrange(len(members)), chance.randrange(len(members))
    name, inner = members[at]
    match chance.choice((0, 1, 2, 3, 4, *[5] * 10)):
        case 0:
            del members[at]
        case 1:
            members[at], members[other] = (name, members[other][1]), (members[other][0], inner)
        case 2:
            members.insert(other, (name, inner))
        case 3:
            members[at] = (name, inner[: chance.randrange(len(inner) + 1)])
        case 4:
            members[at] = (chance.choice((*_NAMES, members[other][0])), inner)
        case _:
            kind = "x.xml" if name.endswith((".xml", ".rels")) else name
            members[at] = (name, changed(kind, inner, chance))
    return zipped(members)


def _xml(content: bytes, chance: random.Random) -> bytes:
    """Elements moved, removed, doubled, or with another text, name or attribute."""
    root = ElementTree.fromstring(content)
    pairs = [(parent, child) for parent in root.iter() for child in parent]
    if not pairs:
        return _bytes(content, chance)
    parent, child = chance.choice(pairs)
    match chance.randrange(6):
        case 0:
            parent.remove(child)
            chance.choice([e for e in root.iter() if e is not child]).append(child)
        case 1:
            parent.remove(child)
        case 2:
            parent.insert(list(parent).index(child), child)
        case 3:
            child.text = _odd(chance)
        case 4:
            child.tag = chance.choice(pairs)[1].tag
        case _:
            named = chance.choice([e for _, e in pairs if e.attrib] or [child])
            named.set(chance.choice([*named.attrib, "r"]), _odd(chance))
    return _written(root)


def _written(root: ElementTree.Element) -> bytes:
    """The elements with the names they had: those of a workbook are not all read under other prefixes."""
    home, closed, _ = root.tag.rpartition("}")
    for element in root.iter():
        element.tag = element.tag.removeprefix(home + closed)
    if home:
        root.set("xmlns", home.removeprefix("{"))
    written = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written.replace(b"ns0:", b"r:").replace(b"xmlns:ns0=", b"xmlns:r=")


def _csv(content: bytes, chance: random.Random) -> bytes:
    """Fields swapped, emptied, replaced or quoted, the delimiter changed, or lines doubled or dropped."""
    text = content.decode("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    # a heading is one line among many, and the one that matters most
    row = chance.choice([rows[0], *rows, chance.choice(rows)])
    at, other = chance.randrange(len(row)), chance.randrange(len(row))
    match chance.randrange(8):
        case 0:
            row[at], row[other] = row[other], row[at]
        case 1:
            row[at] = ""
        case 2:
            row[at] = _odd(chance)
        case 3:
            rows.insert(chance.randrange(len(rows) + 1), list(row))
        case 4:
            rows.remove(row)
        case 5:
            row.insert(at, row[other])
        case 6:
            place = chance.randrange(len(text) + 1)
            return (text[:place] + chance.choice(('"', '""', "'", "\n", "\r", ",")) + text[place:]).encode()
        case _:
            return text.replace(",", chance.choice((";", "\t", "|", ",,", " "))).encode()
    written = io.StringIO()
    csv.writer(written, lineterminator=chance.choice(("\n", "\r\n"))).writerows(rows)
    return written.getvalue().encode()


def _parquet(content: bytes, chance: random.Random) -> bytes:
    """A column of another type, twice, away, or under another name."""
    table = pq.read_table(io.BytesIO(content))
    names = list(table.column_names)
    at = chance.randrange(len(names))
    match chance.randrange(5):
        case 0:
            table = table.remove_column(at)
        case 1:
            table = table.append_column(names[at], table.column(at))
        case 2:
            table = table.rename_columns([_odd(chance) if n == names[at] else n for n in names])
        case _:
            made = pa.array([chance.choice((*_TYPES, *_TIMES))] * table.num_rows)
            table = table.set_column(at, names[at], made)
    written = io.BytesIO()
    pq.write_table(table, written, compression=chance.choice(("none", "snappy")))
    return written.getvalue()


def _odd(chance: random.Random) -> str:
    return chance.choice((*_ODD, *_ODD_MORE))


_BY_ENDING: dict[str, tuple[Change, float]] = {
    ".csv": (_csv, 0.25),
    ".xml": (_xml, 0.25),
    ".zip": (_zip, 0.1),
    ".xlsx": (_zip, 0.1),
    ".parquet": (_parquet, 0.25),
}
"""How each is changed, and how often it is the bytes instead: a packed file rarely survives that."""
