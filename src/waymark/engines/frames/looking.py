"""
Looking into terms: what they need, and what they depend on.

A term is asked of a row. What stands inside a `Gather`'s condition is asked of the gathered row
instead, except for what `Outer` brings back. `at_hand` tells the two apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from waymark.measures.populations import Records
from waymark.records import terms as t
from waymark.records.walking import rewrite, walk


@dataclass(frozen=True)
class DayNumber(t.Term):
    """The number of a day in the working-day calendar; a step on the way to `Elapsed` in working days."""

    of: t.Term


def at_hand(node: Any, depth: int = 0) -> Iterator[t.Term]:
    """
    Every term asked of the row at hand, inner ones before those made of them.

    `depth` is how many gatherings lie between the node and that row.
    """
    if isinstance(node, tuple | list):
        for item in node:
            yield from at_hand(item, depth)
    elif isinstance(node, t.Outer):
        if depth:
            yield from at_hand(node.of, depth - 1)
        else:
            yield node
    elif isinstance(node, t.Gather):
        if not is_of_the_child(node):
            yield from at_hand(node.to, depth)
        yield from at_hand(node.where, depth + 1)
        if not depth:
            yield node
    elif isinstance(node, t.Term):
        yield from _parts(node, depth)
        if not depth:
            yield node


def _parts(node: t.Term, depth: int) -> Iterator[t.Term]:
    if isinstance(node, t.Linked):
        yield from at_hand(node.id, depth)
        return
    for field in fields(node):  # type: ignore[arg-type]
        yield from at_hand(getattr(node, field.name), depth)
    if not depth and isinstance(node, t.Elapsed) and node.unit == "working days":
        yield DayNumber(node.start)
        yield DayNumber(node.end)


def is_of_the_child(gather: t.Gather) -> bool:
    """Whether it gathers what is about the same child, so that the child's number can be matched."""
    to = gather.to
    about = isinstance(to, t.ThisChild) or (isinstance(to, t.Column) and to.name == "child")
    return gather.on.name == "child" and about


def is_feature(node: t.Term) -> bool:
    """Whether the term needs more than the row at hand, so that something must be joined to it."""
    if isinstance(node, t.Shift):
        return node.by.unit == "working days"
    return isinstance(node, t.Gather | t.Linked | t.Previous | DayNumber)


def features(*asked: Any) -> list[t.Term]:
    """The features asked of the row at hand, each once, inner ones first."""
    return list(dict.fromkeys(node for node in at_hand(asked) if is_feature(node)))


def columns(*asked: Any) -> list[str]:
    """The columns of the row at hand that are asked for; "child" for `ThisChild`."""
    names = dict.fromkeys(
        "child" if isinstance(node, t.ThisChild) else node.name
        for node in at_hand(asked)
        if isinstance(node, t.Column | t.ThisChild)
    )
    return list(names)


def tables(*asked: Any) -> dict[str, set[str]]:
    """
    Every table, or schedule, that a declaration speaks of, and the columns it names of each.

    A row's own id and child are always among them: they order rows that are level, and join them.
    """
    found: dict[str, set[str]] = {"children": set()}
    for node in walk(asked):
        match node:
            case t.Column(table, name):
                found.setdefault(table, set()).add(name)
            case t.Gather(table=table) | Records(table_name=table):
                found.setdefault(table, set())
    return {table: {"id", "child", *names} for table, names in found.items()}


def brought_in(where: t.Answer) -> list[t.Term]:
    """The terms that the condition of a gather asks of the row that gathers."""
    return list(dict.fromkeys(n.of for n in at_hand(where) if isinstance(n, t.Outer)))


def depends_on_day(node: Any) -> bool:
    """Whether the answer can differ between periods."""
    return any(isinstance(part, t.AsAt | t.PeriodStart) for part in walk(node))


def speaks_of_start(node: Any) -> bool:
    """Whether the first day of the period matters, and not only the last."""
    return any(isinstance(part, t.PeriodStart) for part in walk(node))


def tidied(node: Any) -> Any:
    """The declaration without an `Outer` round what is the same for every row, such as D."""
    return rewrite(node, _without_idle_outer)


def _without_idle_outer(node: Any) -> Any:
    if isinstance(node, t.Outer) and not any(_of_a_row(part) for part in walk(node.of)):
        return node.of
    return node


def _of_a_row(part: object) -> bool:
    return isinstance(part, t.Column | t.ThisChild | t.Outer | t.Gather | t.Linked | t.Previous)


def conjuncts(answer: t.Answer) -> tuple[t.Answer, ...]:
    """The answers that must all be so; none for `Always`."""
    if isinstance(answer, t.And):
        return tuple(dict.fromkeys(part for each in answer.parts for part in conjuncts(each)))
    return () if isinstance(answer, t.Always) else (answer,)
