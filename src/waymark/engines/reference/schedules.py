"""The rows of a schedule of reviews, one subject at a time."""

from __future__ import annotations

from datetime import date
from typing import Any

from waymark.dates import Period
from waymark.engines.reference.data import Data, Record
from waymark.engines.reference.meaning import At, Meaning, shifted
from waymark.measures.populations import Schedule


def schedule_rows(schedule: Schedule, data: Data, meaning: Meaning) -> list[Record]:
    """Every review that should follow another, held or still to be held."""
    subjects: dict[str, list[Record]] = {}
    for row in data.rows(schedule.subject.table):
        if row.get(schedule.subject.name) is not None:
            subjects.setdefault(row[schedule.subject.name], []).append(row)
    return [
        item
        for subject, rows in subjects.items()
        for item in _of_subject(schedule, subject, rows, data, meaning)
    ]


def _of_subject(
    schedule: Schedule, subject: str, rows: list[Record], data: Data, meaning: Meaning
) -> list[Record]:
    starts = [row[schedule.starts.name] for row in rows if row.get(schedule.starts.name) is not None]
    if not starts:
        return []
    held = _held(schedule, subject, min(starts), data, meaning)
    child = min((row["child"] for row in rows if row.get("child") is not None), default=None)
    items, due = [], shifted(min(starts), schedule.gaps[0])
    for number, (held_on, review) in enumerate([*held, (None, subject)], start=1):
        items.append(
            {
                "id": review,
                "child": child,
                "subject": subject,
                "number": number,
                "due_on": due,
                "held_on": held_on,
            }
        )
        due = shifted(held_on, schedule.gaps[min(number, len(schedule.gaps) - 1)])
    return items


def _held(
    schedule: Schedule, subject: str, start: date, data: Data, meaning: Meaning
) -> list[tuple[date | None, Any]]:
    """The days on which reviews were held, each with the lowest review id of that day."""
    days: dict[date, str] = {}
    for row in data.where(schedule.linked, subject):
        held_on = row.get(schedule.held.name)
        if held_on is None or held_on < start:
            continue
        if meaning.of(schedule.counts, At(row, Period(held_on, held_on))) is True:
            days[held_on] = min(days.get(held_on, row["id"]), row["id"])
    return sorted(days.items())
