"""XML that is none of the returns Waymark reads: refused, saying what it is."""

from __future__ import annotations

from pathlib import Path

from waymark.intake.desk import Desk
from waymark.intake.rules import RULES
from waymark.intake.table_file import digest
from waymark.intake.xml.records import NotRead, records, root_of


def note_unknown_xml(path: Path, desk: Desk) -> None:
    """Note that the file is no return that can be read, and what is wrong with it as XML if anything is."""
    findings = desk.findings(path.name)
    desk.account(path.name, path.name)
    try:
        digest(path, desk)
        rule, why = _fault(path) or ("unknown-xml", f"is XML whose outermost element is {root_of(path)[:80]}")
    except OSError as error:
        rule, why = "unreadable-file", f"cannot be read ({error.strerror})"
    findings.add(rule, "refuse", f"{path.name} {why}. {RULES[rule].remedy}", value=path.name)


def _fault(path: Path) -> tuple[str, str] | None:
    try:
        for _ in records(path):
            pass
    except NotRead as error:
        return error.rule, f"was not read: {error}"
    return None
