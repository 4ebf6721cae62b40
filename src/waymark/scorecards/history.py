"""
Published figures as history, for months that no load covers.

A scorecard imported with a map is kept in the store as JSON under `<authority>/published/`, with the
SHA-256 of what it says. Its trend months and previous year can then be looked up by measure. They are
what a council printed, and are marked as imported wherever they are shown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from waymark.dates import PeriodType
from waymark.intake.published import ScorecardUnreadable
from waymark.store.locking import locked
from waymark.store.writing import or_nothing, put_in_place

FOLDER = "published"
_FORMAT = 1


@dataclass(frozen=True)
class ImportedFigure:
    """A figure as a council printed it: the number, the text it was printed as, and where."""

    value: Decimal
    printed: str
    file: str
    ref: str
    imported: bool = True


@dataclass(frozen=True)
class ImportedHistory:
    """Every imported figure of an authority."""

    figures: Mapping[tuple[str, str, str], ImportedFigure]

    def __call__(self, measure: str, period: PeriodType, when: str) -> ImportedFigure | None:
        """
        The figure printed for a measure; None if none was.

        `when` is a month of a trend (YYYY-MM) or a previous year (YYYY/YY). A month's snapshot and its
        month are one thing in a trend, so either finds the other.
        """
        return next((self.figures[key] for key in _keys(measure, period, when) if key in self.figures), None)


def imported_history(store_root: Path, authority: str) -> ImportedHistory:
    """
    What the authority's kept scorecards say of the past.

    Where two give the same month, the one whose trend ends later counts: it has the later knowledge.
    Raises ScorecardUnreadable when a kept file no longer says what was kept.
    """
    kept = [_opened(path) for path in sorted(_folder(store_root, authority).glob("*.json"))]
    figures: dict[tuple[str, str, str], ImportedFigure] = {}
    for body in sorted(kept, key=lambda each: (each["last_month"], each["source_sha256"])):
        for entry in body["history"]:
            key = (entry["measure"], entry["period"], entry["when"])
            figures[key] = ImportedFigure(
                Decimal(entry["value"]), entry["printed"], body["file"], entry["ref"]
            )
    return ImportedHistory(figures)


def keep(body: Mapping[str, Any], store_root: Path, authority: str) -> Path:
    """
    Write what a scorecard says into the store and return the file. The same paper again replaces itself.

    The file is complete before it takes its name, so a kill leaves the old one or the new. Raises
    StoreNotWritten where the disk would not take it.
    """
    folder = _folder(store_root, authority)
    name = f"{body['source_sha256'][:16]}.json"
    kept = {"format": _FORMAT, "sha256": _digest(body), "body": body}
    whole = or_nothing(
        folder, "The scorecard could not be kept in", "What was kept there stands.", "and import it again."
    )
    with whole:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder.parent):
            put_in_place(folder, {name: json.dumps(kept, ensure_ascii=False, indent=1)})
    return folder / name


def _keys(measure: str, period: PeriodType, when: str) -> list[tuple[str, str, str]]:
    same = {"snapshot": "month", "month": "snapshot"} if "-" in when else {}
    return [(measure, kind, when) for kind in (period, same.get(period, period))]


def _folder(store_root: Path, authority: str) -> Path:
    return Path(store_root) / authority / FOLDER


def _opened(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        body: dict[str, Any] = kept["body"]
        whole = kept["sha256"] == _digest(body)
    except (OSError, ValueError, KeyError, TypeError):
        whole, body = False, {}
    if not whole:
        raise ScorecardUnreadable(
            "the kept scorecard is not as it was when it was kept.",
            str(path),
            "Move it away, and import the paper again.",
        )
    return body


def _digest(body: Mapping[str, Any]) -> str:
    return sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
