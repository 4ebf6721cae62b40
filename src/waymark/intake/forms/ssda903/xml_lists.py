"""
The XML of one year's return, read as the lists that the CSV files hold.

A CHILD has a HEADER, which holds what is said once of the child and an element for each review, missing
episode and so on, and an EPISODE for each episode. CHILDID is the CSV's CHILD and PL its PLACE; every
other element is called what the column is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from waymark.intake.desk import Desk
from waymark.intake.forms.ssda903 import lists as own
from waymark.intake.forms.ssda903.csv_lists import account_name
from waymark.intake.forms.ssda903.orders import RawList
from waymark.intake.headings import plain
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
from waymark.intake.xml import NotRead, Piece, XmlList, records
from waymark.records.table import Table

ROOTS = {"EXPSSDA903", "SSDA903"}
"""What the outermost element of the return is called."""

_ELEMENTS: dict[str, Table] = {
    "EPISODE": own.episodes,
    "AREVIEW": own.reviews,
    "AMISSING": own.missing,
    "OC2": own.oc2,
    "AD_PLACED": own.placed_adoption,
    "PERMANENCE": own.prev_perm,
}
"""The elements that are each a record of a list."""

_ONCE: dict[str, Table] = {"UASC": own.uasc, "IN_TOUCH": own.oc3, "DATE_INT": own.ad1}
"""The lists of which a child has one record at most, in the header, and what shows that there is one."""

_NOT_ALWAYS = frozenset({"authority", "location", "distance"})
"""Columns the Department works out from postcodes, which not every return has."""

_NO = {"", "0", "N", "NO", "FALSE"}
_SHARED = ("CHILDID", "CHILD", "DOB", "SEX", "GENDER")
"""What is said once of the child and is a column of several lists."""


def raw_xml_lists(path: Path, name: str, findings: Findings, desk: Desk) -> list[RawList]:
    """
    Each list in the file as text. Raises OSError.

    A file that cannot be trusted or is not whole is refused, and nothing of it is used.
    """
    gathered = {table.name: XmlList(table, _NOT_ALWAYS) for table in own.LISTS}
    try:
        for child in records(path, "CHILD"):
            _take(child, gathered, findings)
    except NotRead as error:
        desk.account(name, name)
        findings.add(error.rule, "refuse", f"{name} was not read: {error}. {RULES[error.rule].remedy}")
        return []
    return list(_raw([each for each in gathered.values() if each.cells], name, desk))


def _raw(gathered: list[XmlList], name: str, desk: Desk) -> Iterator[RawList]:
    for found in gathered:
        # each list has headings of its own, as the sheets of a workbook have
        findings = desk.findings(name, found.table.name)
        account = desk.account(account_name(found.table, name, desk), name)
        raw = found.raw(account, findings)
        if raw is not None:
            yield RawList(found.table, name, raw, account, findings)


def _take(child: Piece, gathered: dict[str, XmlList], findings: Findings) -> None:
    """Put the records of one child on their lists."""
    once: dict[str, str] = {}
    line, apart = child.line, list[Piece]()
    for piece in child.parts:
        if piece.name == "HEADER":
            line = piece.line
        apart += _gather(piece, once, findings)
    shared = {name: once[name] for name in _SHARED if name in once}
    for piece in apart:
        table = _ELEMENTS[piece.name]
        cells = {leaf.name: leaf.text for leaf in _leaves(piece)}
        gathered[table.name].add({**_of(table, shared), **cells}, piece.line)
    if once.get("UASC", "").upper() in _NO:
        once.pop("UASC", None)
    for sign, table in _ONCE.items():
        if once.get(sign) or (table is own.uasc and once.get("DUC")):
            gathered[table.name].add(_of(table, once), line)
    elsewhere = {column for table in _ONCE.values() for column in _columns(table)} | {"uasc"}
    header = {k: v for k, v in once.items() if k in _SHARED or plain(k) not in elsewhere}
    gathered[own.header.name].add(header, line)


def _gather(piece: Piece, once: dict[str, str], findings: Findings) -> Iterator[Piece]:
    """Put what is said once of the child into `once`; give the elements that are records of a list."""
    if piece.name in _ELEMENTS:
        yield piece
    elif piece.parts:
        for part in piece.parts:
            yield from _gather(part, once, findings)
    elif once.setdefault(piece.name, piece.text) != piece.text:
        findings.add("element-twice", "flag", "", piece.line, piece.name, piece.text)


def _leaves(piece: Piece) -> Iterator[Piece]:
    for part in piece.parts:
        yield from _leaves(part) if part.parts else (part,)


def _of(table: Table, cells: dict[str, str]) -> dict[str, str]:
    """The cells that are columns of the list."""
    columns = _columns(table)
    return {name: text for name, text in cells.items() if plain(name) in columns}


def _columns(table: Table) -> set[str]:
    return {plain(name) for spec in table.specs for name in (spec.source, *spec.aliases)}
