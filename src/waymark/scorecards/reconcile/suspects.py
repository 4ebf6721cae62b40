"""The rows that could explain a difference: near the edge, left out, unknown, or set aside at load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted
from waymark.records.tables import BY_NAME
from waymark.scorecards.reconcile.variants import Variant

SuspectKind = Literal["just outside a window", "excluded", "duplicated", "unknown", "set aside"]


@dataclass(frozen=True)
class Suspect:
    """
    One row that may be counted differently by the other scorecard.

    `person` and `record` name it as the extract does; `where` is the file and line for a row that
    was set aside. `theirs` says what would change if it were counted: "denominator", "numerator".
    """

    kind: SuspectKind
    because: str
    person: str
    record: str
    team: str
    theirs: str
    where: str = ""


def unknown(rows: Iterable[Flagged]) -> list[Suspect]:
    """Rows where something is missing that would decide them."""
    return [
        _suspect("unknown", "Something is missing that would decide it", row, "denominator or numerator")
        for row in rows
        if row.in_denominator is None or row.in_numerator is None
    ]


def changed_by(variant: Variant, ours: Iterable[Flagged], theirs: Iterable[Flagged]) -> list[Suspect]:
    """The rows whose answer is another under the variant."""
    if variant.kind == "another period":
        return []
    before = {_key(row): row for row in ours}
    after = {_key(row): row for row in theirs}
    suspects = []
    for key in sorted({*before, *after}, key=str):
        old, new = before.get(key), after.get(key)
        what = _difference(old, new)
        row = new or old
        if what and row is not None:
            suspects.append(_suspect(variant.kind, variant.because, row, what))
    return suspects


def set_aside(fitted: Fitted, problems: Sequence[Mapping[str, Any]]) -> list[Suspect]:
    """Rows of the tables the measure needs that the load did not use."""
    sources = {BY_NAME[table].source for table in fitted.tables if table in BY_NAME}
    return [
        Suspect(
            kind="duplicated" if "duplicate" in str(problem.get("rule", "")) else "set aside",
            because=str(problem.get("remedy", "")),
            person="",
            record=str(problem.get("value") or ""),
            team="",
            theirs="denominator or numerator",
            where=f"{problem.get('file')} row {problem.get('row')}",
        )
        for problem in problems
        if problem.get("outcome") == "set aside"
        and str(problem.get("file", "")).rpartition(".")[0] in sources
    ]


def _suspect(kind: Any, because: str, row: Flagged, theirs: str) -> Suspect:
    return Suspect(kind, because, row.person or "", row.record or "", row.team or "", theirs)


def _key(row: Flagged) -> tuple[str | None, ...]:
    return (row.person, row.record, row.worker if row.person is None else None)


def _difference(old: Flagged | None, new: Flagged | None) -> str:
    parts = []
    if (old is not None and old.in_denominator is True) != (new is not None and new.in_denominator is True):
        parts.append("denominator")
    if (old is not None and old.in_numerator is True) != (new is not None and new.in_numerator is True):
        parts.append("numerator")
    return " and ".join(parts)
