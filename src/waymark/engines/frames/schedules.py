"""A schedule of reviews as a relation: every review that should follow another, held or still to be held."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import ibis

from waymark.engines.frames import features, looking
from waymark.engines.frames.frame import CHILD, ROW, Catalogue, Frame, joined
from waymark.engines.frames.meaning import meaning
from waymark.measures.populations import Schedule
from waymark.records import terms as t

NUMBER = t.Column("_schedule", "number", "number")
START = t.Column("_schedule", "start", "date")
BEFORE = t.Column("_schedule", "before", "date")


def laid_out(schedule: Schedule, catalogue: Catalogue) -> Any:
    """The rows of the schedule, with its columns as `Schedule` describes them."""
    subjects = _subjects(schedule, catalogue)
    held = _held(schedule, subjects, catalogue)
    to_come = subjects.mutate(id=subjects["subject"], held_on=ibis.null("date"))
    rows = held.union(to_come.select(*held.columns))
    window = ibis.window(group_by=rows["subject"], order_by=rows["held_on"].asc(nulls_first=False))
    rows = rows.mutate(number=ibis.row_number().over(window) + 1, before=rows["held_on"].lag().over(window))
    due = _due(schedule)
    frame = features.attach(Frame(rows, (ROW,)), catalogue, due)
    rows = frame.rows.mutate(due_on=meaning(due, frame), number=frame.rows["number"].cast("decimal(18,6)"))
    return rows.select(CHILD, "id", "child", "subject", "number", "due_on", "held_on")


def _subjects(schedule: Schedule, catalogue: Catalogue) -> Any:
    """Each subject with a known start: the earliest of its rows, and the child with the lowest id."""
    subject, starts = schedule.subject.name, schedule.starts.name
    rows = catalogue.rows(schedule.subject.table, [subject, starts, "child"])
    rows = rows.filter(rows[subject].notnull())
    grouped = rows.group_by(subject=rows[subject]).aggregate(
        start=rows[starts].min(), child=rows["child"].min(), **{CHILD: rows[CHILD].min()}
    )
    return grouped.filter(grouped["start"].notnull())


def _held(schedule: Schedule, subjects: Any, catalogue: Catalogue) -> Any:
    """The days on which reviews were held since the start, each with the lowest review id of the day."""
    held_on, linked = schedule.held.name, schedule.linked.name
    counts = _on_the_day(schedule.counts, schedule.held)
    rows = catalogue.rows(schedule.held.table, ["id", held_on, linked, *looking.columns(counts)])
    frame = features.attach(Frame(rows, (ROW,)), catalogue, counts)
    frame = frame.kept(frame.rows[held_on].notnull(), meaning(counts, frame))
    match = catalogue.fresh("subject")
    reviews = frame.rows.select(
        **{match: frame.rows[linked]}, review=frame.rows["id"], held_on=frame.rows[held_on]
    )
    beside = joined(subjects, reviews, {"subject": match}, how="inner")
    beside = beside.filter(beside["held_on"] >= beside["start"])
    keys = ["subject", "start", "child", CHILD, "held_on"]
    grouped = beside.group_by(keys).aggregate(id=beside["review"].min())
    return grouped.select(*keys, "id")


def _due(schedule: Schedule) -> t.Term:
    """When each review falls due: after the start, or after the one before it was held."""
    *gaps, last = schedule.gaps
    due: t.Term = _after(len(gaps), last)
    for place, gap in reversed(list(enumerate(gaps))):
        due = t.Choose(t.AtMost(NUMBER, t.Const(place + 1)), _after(place, gap), due)
    return due


def _after(place: int, gap: t.Span) -> t.Shift:
    return t.Shift(BEFORE if place else START, gap)


def _on_the_day(node: Any, day: t.Column, depth: int = 0) -> Any:
    """The condition with the day of the review in the place of D."""
    match node:
        case t.AsAt() | t.PeriodStart():
            wrapped: t.Term = day
            for _ in range(depth):
                wrapped = t.Outer(wrapped)
            return wrapped
        case t.Gather():
            return replace(
                node, to=_on_the_day(node.to, day, depth), where=_on_the_day(node.where, day, depth + 1)
            )
        case t.Outer(of):
            return t.Outer(_on_the_day(of, day, depth - 1))
        case tuple():
            return tuple(_on_the_day(item, day, depth) for item in node)
        case t.Term():
            parts = {f.name: _on_the_day(getattr(node, f.name), day, depth) for f in fields(node)}  # type: ignore[arg-type]
            return replace(node, **parts)  # type: ignore[type-var]
    return node
