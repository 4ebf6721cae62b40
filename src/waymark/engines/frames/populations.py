"""The rows a statement starts from: children or records, each with the periods they could count in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

import ibis

from waymark.engines.frames import features, gathers, looking
from waymark.engines.frames.frame import CHILD, FIRST, LAST, PERIOD, ROW, Catalogue, Frame, joined
from waymark.engines.frames.meaning import all_of, any_of, meaning
from waymark.engines.frames.seeds import Seed, conditions, is_of_one_child, seeds_of
from waymark.measures.populations import Records
from waymark.measures.shapes import Side
from waymark.records import terms as t


def children(catalogue: Catalogue, sides: Iterable[Side], asked: list[t.Term]) -> Frame:
    """The children who could stand behind one of the sides, with the periods in which they could."""
    found = [seeds_of(condition) for side in sides for condition in conditions(side)]
    names = ["child", *looking.columns(asked)]
    everyone = catalogue.rows("children", names)
    if None in found or not found:
        return Frame(everyone.cross_join(catalogue.periods()), (CHILD, PERIOD), dated=True)
    seeds = list(dict.fromkeys(seed for each in found for seed in each or ()))
    groups = _grouped(seeds, asked)
    summed = [_summed(catalogue, group) for group in groups]
    summed = [catalogue.settled(each) for each in summed]
    rows = _with_periods(_keys(seeds, summed), catalogue)
    frame = Frame(_beside(rows, everyone, [CHILD], catalogue), (CHILD, PERIOD), dated=True)
    for each in summed:
        rows = gathers.filled(_beside(frame.rows, each.rows, [CHILD, PERIOD], catalogue), each.known)
        frame = replace(frame, rows=rows).knowing(each.known)
    return frame


def _grouped(seeds: list[Seed], asked: list[t.Term]) -> list[list[t.Gather]]:
    """
    The seeds' gathers by table, and with them whatever else is asked of the same records.

    Another gather joins only where its condition holds the seeds' own on the day, so that no more
    records are read for it.
    """
    by_table: dict[str, list[t.Gather]] = {}
    for seed in seeds:
        group = by_table.setdefault(seed.gather.table, [])
        if seed.gather not in group:
            group.append(seed.gather)
    for gather in looking.features(asked):
        if isinstance(gather, t.Gather) and _reads_the_same(gather, by_table.get(gather.table, [])):
            by_table[gather.table].append(gather)
    return list(by_table.values())


def _reads_the_same(gather: t.Gather, group: list[t.Gather]) -> bool:
    if not group or gather in group or not is_of_one_child(gather):
        return False
    own = set(looking.conjuncts(gather.where))
    shared = set.intersection(*(set(looking.conjuncts(g.where)) for g in group))
    on_the_day = {part for part in shared if looking.depends_on_day(part)}
    return bool(on_the_day) and on_the_day <= own


def _summed(catalogue: Catalogue, group: list[t.Gather]) -> Frame:
    """What the records of each child say in each period, for the children who have such records."""
    found = gathers.source_of(catalogue, group)
    rows = found.rows.filter(found.rows[CHILD].notnull()).cross_join(catalogue.periods())
    spread = Frame(rows, (ROW, PERIOD), found.known, dated=True)
    sums, names = gathers.summed(spread, catalogue, [CHILD, PERIOD, FIRST, LAST], group)
    return Frame(sums, (CHILD, PERIOD), names, dated=True)


def _keys(seeds: list[Seed], summed: list[Frame]) -> Any:
    """The children and periods that pass a seed's test."""
    passed = []
    for frame in summed:
        tests = [meaning(seed.test, frame) for seed in seeds if seed.gather in frame.known]
        passed.append(frame.rows.filter(any_of(tests)).select(CHILD, PERIOD))
    if len(passed) == 1:
        return passed[0]
    return reduce(lambda a, b: a.union(b), passed).distinct()


def _with_periods(keys: Any, catalogue: Catalogue) -> Any:
    return _beside(keys, catalogue.periods(), [PERIOD], catalogue)


def _beside(rows: Any, other: Any, keys: list[str], catalogue: Catalogue) -> Any:
    """The rows with the columns they lack from `other`, matched on columns both have."""
    fresh = {key: catalogue.fresh("key") for key in keys}
    new = [name for name in other.columns if name not in rows.columns]
    return joined(
        rows,
        other.select(
            **{alias: other[key] for key, alias in fresh.items()}, **{name: other[name] for name in new}
        ),
        fresh,
        how="left" if PERIOD in keys and len(keys) > 1 else "inner",
    )


def records(
    catalogue: Catalogue, of: Records, sides: tuple[Side, ...], early: list[t.Term], asked: list[t.Term]
) -> Frame:
    """
    The records that could stand behind one of the sides, with the periods in which they could.

    `early` are the terms worked out for each record before it is spread over periods, where they
    are the same in all of them.
    """
    ordered = [column.name for column in (*of.one_per, *of.first_by)]
    dated = [of.dated.name] if of.dated else []
    names = [*looking.columns(asked), *ordered, *dated, *(["id"] if of.one_per else [])]
    frame = Frame(catalogue.rows(of.table_name, names), (ROW,))
    frame = possible(frame, sides)
    if of.dated is not None:
        frame = replace(frame, rows=_in_reach(frame.rows, of.dated.name, catalogue))
    frame = features.attach(frame, catalogue, early)
    spread = replace(
        frame, rows=frame.rows.cross_join(catalogue.periods()), identity=(ROW, PERIOD), dated=True
    )
    return possible(spread, sides)


def possible(frame: Frame, sides: Iterable[Side]) -> Frame:
    """The rows not ruled out by what can be told so far."""
    allowed = []
    for side in sides:
        for condition in conditions(side):
            told = [part for part in looking.conjuncts(condition) if frame.can_tell(part)]
            allowed.append(all_of([ibis.coalesce(meaning(part, frame), True) for part in told]))
            if not told:
                return frame
    return frame.kept(any_of(allowed))


def _in_reach(rows: Any, day: str, catalogue: Catalogue) -> Any:
    """The rows whose day is not known, or falls between the first and last day of all the periods."""
    periods = catalogue.periods()
    reach = periods.aggregate(_from=periods[FIRST].min(), _to=periods[LAST].max())
    beside = rows.cross_join(reach)
    within = beside[day].between(beside["_from"], beside["_to"]) | beside[day].isnull()
    return beside.filter(within).select(*rows.columns)


def one_per(frame: Frame, catalogue: Catalogue, of: Records, wanted: t.Answer) -> Frame:
    """Of the rows for which `wanted` holds, the first for each key: by `first_by`, then by id."""
    frame = frame.kept(meaning(wanted, frame))
    rows = frame.rows
    keys = [PERIOD, *(CHILD if column.name == "child" else column.name for column in of.one_per)]
    order = [rows[column.name].asc(nulls_first=False) for column in of.first_by]
    window = ibis.window(group_by=[rows[key] for key in keys], order_by=[*order, rows["id"].asc()])
    place = catalogue.fresh("place")
    placed = rows.mutate(**{place: ibis.row_number().over(window)})
    return replace(frame, rows=placed.filter(placed[place] == 0).drop(place))
