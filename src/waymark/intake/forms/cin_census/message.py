"""The message of a CIN census return, taken apart into its modules a child at a time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from waymark.intake.forms.cin_census import modules as own
from waymark.intake.xml import Piece, XmlList, records

ROOT = "Message"


@dataclass
class Message:
    """One return: the records of each module by its name, and the last day of its year where it says so."""

    modules: dict[str, XmlList] = field(
        default_factory=lambda: {table.name: XmlList(table) for table in own.MODULES}
    )
    reference: date | None = None
    _seen: Counter[str] = field(default_factory=Counter)

    def put(self, module: str, cells: dict[str, str], line: int) -> None:
        """Add a record to a module."""
        self.modules[module].add(cells, line)

    def id(self, kind: str, child: str, day: str) -> str:
        """What identifies a record: the child and the day, and which of several on one day."""
        name = f"{child}/{kind}/{day}"
        self._seen[name] += 1
        return name if self._seen[name] == 1 else f"{name}#{self._seen[name]}"


def is_census(path: Path) -> bool:
    """Whether the message is of the census, and not of another of the Department's collections."""
    with path.open("rb") as file:
        first = file.read(1 << 16)
    return any(mark in first for mark in (b">CIN<", b"LAchildID", b"CINdetails", b"<!DOCTYPE"))


def read_message(path: Path) -> Message:
    """
    The records in the file as text.

    Raises NotRead where the file is hostile or not whole, and OSError where it cannot be read.
    """
    message = Message()
    for piece in records(path, "Header", "Child"):
        if piece.name == "Header":
            message.reference = _reference(piece)
        else:
            _child(piece, message)
    return message


def _reference(header: Piece) -> date | None:
    said = next((part.said("ReferenceDate") for part in header.all("CollectionDetails")), "")
    try:
        return date.fromisoformat(said.strip()[:10])
    except ValueError:
        return None


def _child(piece: Piece, message: Message) -> None:
    cells: dict[str, str] = {"LAchildID": ""}
    for group in piece.parts:
        if group.name in ("ChildIdentifiers", "ChildCharacteristics"):
            cells.update(_leaves(group, but=("Disabilities",)))
    child = cells["LAchildID"]
    message.put("children", cells, piece.line)
    for group in piece.parts:
        if group.name == "ChildCharacteristics":
            _disabilities(group, child, message)
        elif group.name == "CINdetails":
            _details(group, child, message)


def _disabilities(group: Piece, child: str, message: Message) -> None:
    for each in group.all("Disabilities"):
        for part in each.all("Disability"):
            if part.text:
                cells = {
                    "#id": message.id("disability", child, part.text),
                    "LAchildID": child,
                    "Disability": part.text,
                }
                message.put("disabilities", cells, part.line)


def _details(group: Piece, child: str, message: Message) -> None:
    cells = _leaves(group, but=_PARTS)
    referral = message.id("referral", child, cells.get("CINreferralDate", ""))
    message.put("referrals", {"#id": referral, "LAchildID": child, **cells}, group.line)
    for part in group.parts:
        if part.name in _PARTS:
            module, kind, day = _PARTS[part.name]
            inner = _leaves(part, but=("FactorsIdentifiedAtAssessment", "Reviews"))
            own_id = message.id(kind, child, inner.get(day, ""))
            made = {"#id": own_id, "LAchildID": child, "#referral": referral, **inner}
            if module == "assessments":
                made["AssessmentFactors"] = _factors(part)
            message.put(module, made, part.line)
            if module == "cp_plans":
                _reviews(part, child, own_id, message)


_PARTS = {
    "Assessments": ("assessments", "assessment", "AssessmentActualStartDate"),
    "CINPlanDates": ("cin_plans", "cin plan", "CINPlanStartDate"),
    "Section47": ("s47_enquiries", "enquiry", "S47ActualStartDate"),
    "ChildProtectionPlans": ("cp_plans", "cp plan", "CPPstartDate"),
}
"""The groups inside CINdetails: the module of each, what its ids say, and its first day."""


def _factors(part: Piece) -> str:
    """The factors as the standard dataset writes them, a JSON list; nothing where none is given."""
    found = [
        factor.text
        for group in part.all("FactorsIdentifiedAtAssessment")
        for factor in group.all("AssessmentFactors")
        if factor.text
    ]
    return json.dumps(found) if found else ""


def _reviews(part: Piece, child: str, plan: str, message: Message) -> None:
    for group in part.all("Reviews"):
        for review in group.all("CPPreviewDate"):
            cells = {
                "#id": message.id("cp review", child, review.text),
                "LAchildID": child,
                "#plan": plan,
                "CPPreviewDate": review.text,
            }
            message.put("cp_reviews", cells, review.line)


def _leaves(group: Piece, but: Container[str]) -> dict[str, str]:
    """What the elements of the group say; `but` are groups of their own. An unknown group is one element."""
    cells: dict[str, str] = {}
    for part in group.parts:
        if part.name not in but:
            cells.setdefault(part.name, part.text)
    return cells
