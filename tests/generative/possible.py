"""
Whether a measure can say that it does not know.

`can_be_unknown` asks the declaration itself. It takes every value that may be missing, supposes it missing
and not, all ways together, and sees which answers are left: a plan is open if its end is missing, or after
D, so a missing end leaves nothing unknown. What two known values say of each other is left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from waymark.measures import schedules
from waymark.measures.measure import Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Side
from waymark.records import terms as t
from waymark.records.tables import BY_NAME

Answers = frozenset[bool | None]
Missing = frozenset[t.Term]

YES_OR_NO: Answers = frozenset({True, False})
UNKNOWN: Answers = frozenset({None})


def can_be_unknown(measure: Measure) -> bool:
    """Whether some row of the measure may be neither yes nor no."""
    return any(_may_be_unknown(side) for side in measure.sides)


def _may_be_unknown(side: Side) -> bool:
    asked = [answer for answer in (side.counts, side.meets) if answer is not None]
    chosen = isinstance(side.of, Records) and bool(side.of.one_per)
    lacking = sorted(set(_may_lack(asked)), key=repr)
    for places in product((True, False), repeat=len(lacking)):
        missing = frozenset(term for term, is_missing in zip(lacking, places, strict=True) if is_missing)
        said = [_answers(answer, missing) for answer in asked]
        if chosen:  # one row for each key is chosen among those known to count
            if True not in said[0]:
                continue
            said = said[1:]
        if side.nested and any(answers == {False} for answers in said):
            continue
        if any(None in answers for answers in said):
            return True
    return False


def _answers(answer: t.Answer, missing: Missing) -> Answers:
    """What the answer can be where these are missing, and all else is there."""
    match answer:
        case t.Always():
            return frozenset({True})
        case t.IsMissing(of):
            return frozenset({_is_missing(of, missing)})
        case t.IfKnown(of):
            return UNKNOWN if _is_missing(of, missing) else frozenset({True})
        case t.Not(of):
            return frozenset(None if one is None else not one for one in _answers(of, missing))
        case t.Known(of):
            return frozenset(one is True for one in _answers(of, missing))
        case t.Except(of):
            return frozenset(one is not True for one in _answers(of, missing))
        case t.And(parts):
            return _all_of(_answers(part, missing) for part in parts)
        case t.Or(parts):
            return _answers(t.Not(t.And(tuple(t.Not(part) for part in parts))), missing)
        case t.AtMost(left, right) | t.Before(left, right):
            lacks = _is_missing(left, missing) or _is_missing(right, missing)
            return UNKNOWN if lacks else YES_OR_NO
        case t.OneOf(of, _) | t.StartsWith(of, _):
            return UNKNOWN if _is_missing(of, missing) else YES_OR_NO
        case t.Gather():
            return frozenset({False}) if _is_empty(answer, missing) else YES_OR_NO
    raise TypeError(f"It is not said what {type(answer).__name__} can answer.")


def _is_empty(gather: t.Gather, missing: Missing) -> bool:
    """Whether there can be no such row: the first of a day that every row has is missing for want of rows."""
    same = (gather.table, gather.on, gather.to, gather.where)
    return any(
        isinstance(term, t.Gather)
        and (term.table, term.on, term.to, term.where) == same
        and term.value is not None
        and _is_always_given(term.table, term.value.name)
        for term in missing
    )


def _all_of(each: Iterable[Answers]) -> Answers:
    found: Answers = frozenset({True})
    for answers in each:
        found = frozenset(_both(one, other) for one in found for other in answers)
    return found


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _is_missing(term: t.Term, missing: Missing) -> bool:
    match term:
        case t.Const() | t.AsAt() | t.PeriodStart() | t.ThisChild():
            return False
        case t.Outer(of) | t.Shift(of, _):
            return _is_missing(of, missing)
        case t.Elapsed(start, end, _):
            return term in missing or _is_missing(start, missing) or _is_missing(end, missing)
        case t.Less(left, right) | t.Times(left, right):
            return _is_missing(left, missing) or _is_missing(right, missing)
        case t.FirstKnown(of):
            return all(_is_missing(option, missing) for option in of)
        case t.Choose(when, then, otherwise):
            chosen = [then] * (True in (said := _answers(when, missing))) + [otherwise] * (said != {True})
            return any(_is_missing(one, missing) for one in chosen)
    return term in missing


def _may_lack(node: object) -> Iterator[t.Term]:
    """The values asked of the row at hand that may be missing; what a gathering asks is its own affair."""
    match node:
        case tuple() | list():
            for item in node:
                yield from _may_lack(item)
        case t.Gather(kind="any" | "count" | "distinct"):
            return
        case t.Gather() | t.Linked() | t.Previous():
            yield node
        case t.Column(table, name):
            if not _is_always_given(table, name):
                yield node
        case t.Elapsed(start, end, _):
            yield node
            yield from _may_lack((start, end))
        case t.Term():
            for part in vars(node).values():
                yield from _may_lack(part)


def _is_always_given(table: str, name: str) -> bool:
    if table in schedules.BY_NAME:
        return name in ("id", "child", "subject", "number", "due_on")
    return BY_NAME[table].by_name[name].mandatory
