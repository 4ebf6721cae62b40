"""
Joining features to a frame: what other records, earlier rows and the calendar say.

A feature is attached once, when everything it is made of is at hand. Features that are the same in
every period are attached before rows are spread over periods.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

import ibis

from waymark.engines.frames import gathers, looking
from waymark.engines.frames.frame import CHILD, ROW, Catalogue, Frame, joined
from waymark.engines.frames.looking import DayNumber
from waymark.engines.frames.meaning import meaning
from waymark.records import terms as t
from waymark.records.tables import BY_NAME


def attach(frame: Frame, catalogue: Catalogue, *asked: Any) -> Frame:
    """The frame with every feature of these terms that can be worked out from it."""
    while ready := [f for f in _wanted(frame, asked) if _is_ready(f, frame)]:
        frame = _attach_ready(frame, catalogue, ready)
    return frame


def _wanted(frame: Frame, asked: Any) -> list[t.Term]:
    return [feature for feature in looking.features(asked) if feature not in frame.known]


def _is_ready(feature: t.Term, frame: Frame) -> bool:
    """Whether all it is made of is at hand. A feature that depends on D waits until rows carry a period."""
    if not frame.dated and looking.depends_on_day(feature):
        return False
    inner = [n for n in looking.at_hand(feature) if n != feature]
    return all(n in frame.known for n in inner if looking.is_feature(n) or isinstance(n, t.Outer))


def _attach_ready(frame: Frame, catalogue: Catalogue, ready: list[t.Term]) -> Frame:
    gathered: dict[object, list[t.Gather]] = defaultdict(list)
    linked: dict[object, list[t.Linked]] = defaultdict(list)
    for feature in ready:
        match feature:
            case t.Gather():
                gathered[gathers.group_of(feature)].append(feature)
            case t.Linked(key, to, _):
                linked[(key, to)].append(feature)
            case t.Previous():
                frame = _previous(frame, catalogue, feature)
            case DayNumber(day):
                frame = _numbered(frame, catalogue, feature, day)
            case t.Shift(day, by):
                frame = _shifted(frame, catalogue, feature, day, by.count)
    for links in linked.values():
        frame = _linked(frame, catalogue, links)
    return gathers.attach_groups(frame, catalogue, gathered.values())


def _linked(frame: Frame, catalogue: Catalogue, links: list[t.Linked]) -> Frame:
    """The columns of the row with that id; if several rows had it, the first as given."""
    to = links[0].to
    names: dict[t.Term, str] = {link: catalogue.fresh("linked") for link in links}
    source = catalogue.rows(to.table, [to.name, *(link.value.name for link in links)])
    source = source.filter(source[to.name].notnull())
    values = {names[link]: source[link.value.name] for link in links}
    frame, key = with_column(frame, catalogue, meaning(links[0].id, frame))
    match = catalogue.fresh("to")
    if to.table in BY_NAME and BY_NAME[to.table].row_key == (to.name,):
        found = source.select(**{match: source[to.name]}, **values)
    else:
        found = _first_of_each(source, to.name, match, values)
    return replace(frame, rows=joined(frame.rows, found, {key: match})).knowing(names)


def _first_of_each(source: Any, to: str, match: str, values: dict[str, Any]) -> Any:
    packed = ibis.struct({ROW: source[ROW], **values})
    grouped = source.group_by(**{match: source[to]}).aggregate(_packed=packed.min())
    return grouped.select(match, **{name: grouped["_packed"][name] for name in values})


def _previous(frame: Frame, catalogue: Catalogue, feature: t.Previous) -> Frame:
    """The value before this one among the distinct values of the rows that agree."""
    table, value = feature.of.table, feature.of.name
    keys = [CHILD if column.name == "child" else column.name for column in feature.within]
    source = catalogue.rows(table, [value, *keys])
    source = source.select(*keys, value).distinct()
    source = source.filter(*(source[name].notnull() for name in [*keys, value]))
    name, fresh = catalogue.fresh("previous"), {key: catalogue.fresh("key") for key in [*keys, value]}
    window = ibis.window(group_by=[source[key] for key in keys], order_by=source[value])
    earlier = source.select(
        **{alias: source[key] for key, alias in fresh.items()}, **{name: source[value].lag().over(window)}
    )
    return replace(frame, rows=joined(frame.rows, earlier, fresh)).knowing({feature: name})


def _numbered(frame: Frame, catalogue: Catalogue, feature: t.Term, day: t.Term) -> Frame:
    frame, key = with_column(frame, catalogue, meaning(day, frame))
    name, match = catalogue.fresh("number"), catalogue.fresh("day")
    calendar = catalogue.calendar()
    numbers = calendar.select(**{match: calendar["day"], name: calendar["number"]})
    return replace(frame, rows=joined(frame.rows, numbers, {key: match})).knowing({feature: name})


def _shifted(frame: Frame, catalogue: Catalogue, feature: t.Term, day: t.Term, by: int) -> Frame:
    frame = _numbered(frame, catalogue, DayNumber(day), day)
    wanted = frame.rows[frame.known[DayNumber(day)]] + by
    frame, key = with_column(frame, catalogue, wanted)
    name, match = catalogue.fresh("shifted"), catalogue.fresh("number")
    working = catalogue.working_days()
    days = working.select(**{match: working["number"], name: working["day"]})
    return replace(frame, rows=joined(frame.rows, days, {key: match})).knowing({feature: name})


def with_column(frame: Frame, catalogue: Catalogue, value: Any) -> tuple[Frame, str]:
    """The frame with a value in a fresh column, and the column's name."""
    name = catalogue.fresh("to")
    return replace(frame, rows=frame.rows.mutate(**{name: value})), name
