"""A published scorecard beside what is known now, and the children whose answers are not what they were."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.measures.measure import Unit
from waymark.reports.numbers import NOT_AVAILABLE, number, plain, rounded, shown
from waymark.reports.safe_text import safe
from waymark.scorecards.ledger import Change, Restated
from waymark.scorecards.ledger.restating import Answer
from waymark.store.ledger import Publication

FIGURES = ("ref", "measure", "title", "period", "published", "now", "difference", "as_defined_now",
           "definition_changed", "rows_changed", "reasons", "why")  # fmt: skip
CHILDREN = ("ref", "measure", "person_id", "record_id", "then_in_denominator", "then_in_numerator",
            "then_weight", "now_in_denominator", "now_in_numerator", "now_weight", "reason")  # fmt: skip
ANSWERS = {True: "Y", False: "N", None: "unknown"}
MOST_REASONS = 3


def restated_csv(found: Sequence[Restated]) -> str:
    """One line for each figure; an empty cell is "not available"."""
    return _csv(FIGURES, [_figure(one) for one in found])


def children_csv(found: Sequence[Restated]) -> str:
    """One line for each row whose answer is not as published; empty answers where it was not there."""
    return _csv(CHILDREN, [_change(one, change) for one in found for change in one.changes])


def restated_json(publication: Publication, load_id: str, found: Sequence[Restated]) -> str:
    """One object: the publication, the load known now, and each figure with its `changes`."""
    content = publication.content
    said: dict[str, Any] = {
        "publication": publication.id,
        "title": content["title"],
        "as_at": content["as_at"],
        "published_on": content["published_on"],
        "published_by": content["published_by"],
        "load_id": content["load_id"],
        "restated_from": load_id,
        "rows": [
            {**_figure(one), "changes": [_change(one, change) for change in one.changes]} for one in found
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def restated_terminal(publication: Publication, load_id: str, found: Sequence[Restated]) -> RenderableType:
    """The figures that have moved, then how many stand and why others have nothing to compare."""
    content = publication.content
    title = (
        f"{content['title']} as at {content['as_at']}, published {content['published_on']} "
        f"({publication.id}), beside load {load_id}"
    )
    moved = [one for one in found if one.difference or one.changes or one.definition_changed]
    table = Table(title=Text(title), title_justify="left", header_style="bold")
    for heading in ("Ref", "Measure", "Published", "Known now", "Difference", "Rows", "Why"):
        table.add_column(heading)
    for one in moved:
        unit = one.measure.unit
        table.add_row(
            one.ref,
            Text(one.measure.title),
            shown(one.published, unit),
            shown(one.now, unit),
            _apart(one.difference, unit),
            f"{len(one.changes):,}",
            Text(reasons_of(one) or one.why),
        )
    notes = [Text(f"{len(found) - len(moved):,} of {len(found):,} figures stand as published.")]
    for why, count in Counter(one.why for one in found if one.why and one not in moved).items():
        notes.append(Text(f"{count:,} not compared: {why}"))
    return Stack(*([table] if moved else []), *notes)


def published_terminal(found: Sequence[Publication]) -> RenderableType:
    """What was published, in order."""
    table = Table(title="Published scorecards", title_justify="left", header_style="bold")
    for heading in ("Id", "As at", "Title", "Load", "Published", "By", "Note"):
        table.add_column(heading)
    for one in found:
        said = one.content
        cells = ("as_at", "title", "load_id", "published_on", "published_by", "note")
        table.add_row(one.id, *(Text(str(said[cell])) for cell in cells))
    return table


def reasons_of(one: Restated) -> str:
    """The commonest reasons with how many rows each moved: "12 recorded late, 2 corrected"."""
    counts: Counter[str] = Counter()
    for change in one.changes:
        counts.update({_short(reason) for reason in change.reason.split("; ")})
    said = [f"{count:,} {reason}" for reason, count in counts.most_common(MOST_REASONS)]
    if one.definition_changed and not one.changes:
        said.append("definition changed; no row is answered otherwise")
    return ", ".join(said)


def _short(reason: str) -> str:
    """A reason without the table and the number of records: "ssd_cp_visits: 2 recorded late"."""
    _, colon, rest = reason.partition(": ")
    return rest.partition(" ")[2] if colon else reason


def _figure(one: Restated) -> dict[str, Any]:
    return {
        "ref": one.ref,
        "measure": one.measure.slug,
        "title": one.measure.title,
        "period": one.period,
        "published": number(one.published),
        "now": number(one.now),
        "difference": number(one.difference),
        "as_defined_now": number(one.as_defined_now),
        "definition_changed": one.definition_changed,
        "rows_changed": len(one.changes),
        "reasons": reasons_of(one),
        "why": one.why,
    }


def _change(one: Restated, change: Change) -> dict[str, Any]:
    then, now = _said(change.then), _said(change.now)
    ids = {"person_id": change.person or "", "record_id": change.record or ""}
    answers = {
        "then_in_denominator": then[0],
        "then_in_numerator": then[1],
        "then_weight": then[2],
        "now_in_denominator": now[0],
        "now_in_numerator": now[1],
        "now_weight": now[2],
    }
    return {"ref": one.ref, "measure": one.measure.slug, **ids, **answers, "reason": change.reason}


def _said(answer: Answer | None) -> tuple[str, str, str]:
    return ("", "", "") if answer is None else (ANSWERS[answer[0]], ANSWERS[answer[1]], answer[2])


def _apart(difference: float | None, unit: Unit) -> str:
    if difference is None:
        return NOT_AVAILABLE
    apart = f"{rounded(difference, 1)} points" if unit == "percent" else shown(difference, unit)
    return f"+{apart}" if difference > 0 else apart


def _csv(columns: Sequence[str], lines: Sequence[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(line[column]) for column in columns] for line in lines)
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "Y" if value else "N"
    return plain(float(value)) if isinstance(value, int | float) else safe(str(value or ""))
