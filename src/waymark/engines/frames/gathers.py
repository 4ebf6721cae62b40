"""
Gathering: what other records say, together.

Gathers that match the same column of the same table to the same term are one aggregate. What all
their conditions have in common filters the records first; what differs filters each sum. Gathers
that are the same in every period are worked out once for each key; the rest start from the rows
that ask, so that only their records are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import ibis

from waymark.engines.frames import features, looking
from waymark.engines.frames.frame import CHILD, FIRST, LAST, PERIOD, ROW, Catalogue, Frame, joined
from waymark.engines.frames.meaning import all_of, meaning
from waymark.records import terms as t

Names = Mapping[t.Term, str]
"""The columns in which gathers stand."""


def group_of(gather: t.Gather) -> object:
    """What gathers must share to be worked out together."""
    dated, asks_back = looking.depends_on_day(gather), bool(looking.brought_in(gather.where))
    return (gather.table, gather.on, gather.to, dated, asks_back)


def attach_groups(frame: Frame, catalogue: Catalogue, groups: Iterable[list[t.Gather]]) -> Frame:
    """
    The frame with these gathers, grouped by `group_of`, in columns of their own.

    All of them start from the frame as it was, so that the database works it out once.
    """
    asking = []
    for group in groups:
        frame, to = _key(frame, catalogue, group[0])
        asking.append((group, to))
    if any(_asks(group) for group, _ in asking):
        frame = catalogue.settled(frame)
    answered = [_gathered(frame, catalogue, group, to) for group, to in asking]
    for sums, keys, names in answered:
        frame = _beside(frame, catalogue, sums, keys, names)
    return frame


def _asks(group: list[t.Gather]) -> bool:
    """Whether the rows that ask must be known to gather."""
    return any(looking.depends_on_day(g.where) or looking.brought_in(g.where) for g in group)


def _gathered(
    frame: Frame, catalogue: Catalogue, group: list[t.Gather], to: str
) -> tuple[Any, dict[str, str], Names]:
    """The sums, the columns of the frame they are matched on with their own, and each gather's column."""
    brought = list(dict.fromkeys(term for gather in group for term in looking.brought_in(gather.where)))
    dated = any(looking.depends_on_day(gather.where) for gather in group)
    found = source_of(catalogue, group)
    if brought or dated:
        asked = [*frame.identity] if brought else [to, PERIOD]
        found, keys = _asked_by(frame, catalogue, found, to, asked, brought, dated, _on(group[0]))
    else:
        asked, keys = [to], [_on(group[0])]
        found = replace(found, rows=found.rows.filter(found.rows[keys[0]].notnull()))
    sums, names = summed(found, catalogue, keys, group)
    return sums, dict(zip(asked, keys, strict=True)), names


def source_of(catalogue: Catalogue, group: list[t.Gather]) -> Frame:
    """The rows of the gathered table, with the features that need neither a period nor an asker."""
    wheres = [gather.where for gather in group]
    named = [column.name for g in group for column in (g.value, *g.by) if column is not None]
    on = [] if _on(group[0]) == CHILD else [group[0].on.name]
    rows = catalogue.rows(group[0].table, [*looking.columns(wheres), *named, *on])
    return features.attach(Frame(rows, (ROW,)), catalogue, wheres)


def summed(found: Frame, catalogue: Catalogue, keys: list[str], group: list[t.Gather]) -> tuple[Any, Names]:
    """One row for each combination of the keys, with a column for each gather."""
    found, rest = narrowed(found, catalogue, group)
    names: dict[t.Term, str] = {gather: catalogue.fresh(gather.kind) for gather in group}
    latest = _latest_together(catalogue, group)
    sums = {names[g]: _sum(g, found, rest[g]) for g in group if g.kind != "latest"}
    sums |= {
        packed: _packed(together, found, rest[together[0]]).max(where=_filter(rest[together[0]], found))
        for packed, together in latest.items()
    }
    table = found.rows.group_by(keys).aggregate(**sums)
    unpacked = {
        names[g]: table[packed][f"v{place}"]
        for packed, together in latest.items()
        for place, g in enumerate(together)
    }
    kept = [column for column in table.columns if column not in latest]
    return table.select(*kept, **unpacked), names


def narrowed(
    found: Frame, catalogue: Catalogue, group: list[t.Gather]
) -> tuple[Frame, dict[t.Gather, list[t.Answer]]]:
    """The records that all the conditions allow, with every feature, and what is left of each condition."""
    parts = {gather: looking.conjuncts(gather.where) for gather in group}
    common = [part for part in parts[group[0]] if all(part in others for others in parts.values())]
    told = [part for part in common if found.can_tell(part)]
    found = found.kept(*(meaning(part, found) for part in told))
    found = features.attach(found, catalogue, [gather.where for gather in group])
    found = found.kept(*(meaning(part, found) for part in common if part not in told))
    return found, {g: [part for part in parts[g] if part not in common] for g in group}


def _key(frame: Frame, catalogue: Catalogue, gather: t.Gather) -> tuple[Frame, str]:
    """The column of the frame that is matched."""
    if looking.is_of_the_child(gather):
        return frame, CHILD
    return features.with_column(frame, catalogue, meaning(gather.to, frame))


def _on(gather: t.Gather) -> str:
    """The column of the gathered table that is matched."""
    return CHILD if looking.is_of_the_child(gather) else gather.on.name


def _asked_by(
    frame: Frame,
    catalogue: Catalogue,
    found: Frame,
    to: str,
    asked: list[str],
    brought: list[t.Term],
    dated: bool,
    on: str,
) -> tuple[Frame, list[str]]:
    """The gathered rows beside the rows that ask for them, and the columns that say who asked."""
    rows, match = frame.rows, catalogue.fresh("match")
    keys = {name: name if name == PERIOD else catalogue.fresh("by") for name in asked}
    outer: dict[t.Term, str] = {t.Outer(term): catalogue.fresh("outer") for term in brought}
    askers = rows.filter(rows[to].notnull()).select(
        **{match: rows[to]},
        **{new: rows[name] for name, new in keys.items()},
        **{outer[t.Outer(term)]: meaning(term, frame) for term in brought},
        **({name: rows[name] for name in (PERIOD, FIRST, LAST) if name not in keys} if dated else {}),
    )
    if not brought and not _is_one_each(frame, to):
        askers = askers.distinct()
    beside = joined(found.rows, askers, {on: match}, how="inner")
    identity = (*keys.values(), ROW)
    return Frame(beside, identity, {**found.known, **outer}, dated), list(keys.values())


def _is_one_each(frame: Frame, to: str) -> bool:
    """Whether a frame of children: one row for each child and period."""
    return to in frame.identity


def _beside(frame: Frame, catalogue: Catalogue, sums: Any, keys: dict[str, str], names: Names) -> Frame:
    """The frame with the sums joined to it; nothing gathered is no, and none, and missing."""
    fresh = {asked: catalogue.fresh("key") for asked in keys}
    named = sums.select(
        **{new: sums[keys[asked]] for asked, new in fresh.items()},
        **{name: sums[name] for name in names.values()},
    )
    rows = joined(frame.rows, named, fresh)
    return replace(frame, rows=filled(rows, names)).knowing(names)


def filled(rows: Any, names: Names) -> Any:
    """The rows with no for "any" and nought for what counts where nothing was gathered."""
    empty = {"any": False, "count": 0, "distinct": 0}
    return rows.mutate(
        **{
            name: ibis.coalesce(rows[name], empty[g.kind])
            for g, name in names.items()
            if isinstance(g, t.Gather) and g.kind in empty
        }
    )


def _filter(rest: list[t.Answer], found: Frame) -> Any:
    return all_of([meaning(part, found) for part in rest]) if rest else None


def _sum(gather: t.Gather, found: Frame, rest: list[t.Answer]) -> Any:
    where = _filter(rest, found)
    match gather.kind:
        case "any":
            return found.rows.count(where=where) > 0
        case "count":
            return found.rows.count(where=where)
    assert gather.value is not None, "This kind of gathering names a value."
    value = found.rows[gather.value.name]
    match gather.kind:
        case "distinct":
            return value.nunique(where=where)
        case "total":
            return value.sum(where=where)
        case "first":
            return value.min(where=where)
        case "last":
            return value.max(where=where)
    raise TypeError(f"No meaning is given to gathering {gather.kind!r}.")


def _latest_together(catalogue: Catalogue, group: list[t.Gather]) -> dict[str, list[t.Gather]]:
    """The gathers that look at the same latest row, by the name their values are packed under."""
    together: dict[object, list[t.Gather]] = {}
    for gather in group:
        if gather.kind == "latest":
            together.setdefault((gather.by, gather.where), []).append(gather)
    return {catalogue.fresh("latest"): gathers for gathers in together.values()}


def _packed(together: list[t.Gather], found: Frame, rest: list[t.Answer]) -> Any:
    """
    The row's place and its values, so that the highest place brings its values along.

    A missing value comes lowest: whether it is known is compared first. Of rows level on every
    column the first as given is taken.
    """
    rows, fields = found.rows, {}
    for place, column in enumerate(together[0].by):
        fields[f"k{place}"] = rows[column.name].notnull()
        fields[f"b{place}"] = rows[column.name]
    fields["row"] = -rows[ROW]
    fields |= {f"v{place}": rows[g.value.name] for place, g in enumerate(together) if g.value is not None}
    return ibis.struct(fields)
