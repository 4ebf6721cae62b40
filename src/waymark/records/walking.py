"""
Looking into a declaration: every part of it, in order, and the same declaration with parts replaced.

Terms, populations and shapes are frozen dataclasses that hold one another, in tuples where there are several.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any


def walk(node: object) -> Iterator[object]:
    """Every dataclass in a declaration, the node itself first, in the order written."""
    if isinstance(node, tuple):
        for item in node:
            yield from walk(item)
    elif (names := _names(type(node))) is not None:
        yield node
        for name in names[0]:
            yield from walk(getattr(node, name))


def rewrite(node: Any, change: Any) -> Any:
    """
    The declaration with every part replaced by `change(part)`, from the inside out.

    `change` returns the part itself to leave it be.
    """
    if isinstance(node, tuple):
        items = tuple(rewrite(item, change) for item in node)
        return node if all(new is old for new, old in zip(items, node, strict=True)) else items
    names = _names(type(node))
    if names is None:
        return node
    parts = {name: getattr(node, name) for name in names[1]}
    changed = {name: rewrite(part, change) for name, part in parts.items()}
    same = all(changed[name] is part for name, part in parts.items())
    return change(node if same else replace(node, **changed))


Names = tuple[tuple[str, ...], tuple[str, ...]]
"""The fields of a dataclass, and those it is made from."""

_NAMES: dict[type, Names | None] = {}


def _names(kind: type) -> Names | None:
    """What the dataclass is made of, looked up once; None for any other type."""
    if kind not in _NAMES:
        _NAMES[kind] = _looked_up(kind) if is_dataclass(kind) else None
    return _NAMES[kind]


def _looked_up(kind: Any) -> Names:
    each = fields(kind)
    return tuple(f.name for f in each), tuple(f.name for f in each if f.init)
