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
    elif is_dataclass(node) and not isinstance(node, type):
        yield node
        for field in fields(node):
            yield from walk(getattr(node, field.name))


def rewrite(node: Any, change: Any) -> Any:
    """
    The declaration with every part replaced by `change(part)`, from the inside out.

    `change` returns the part itself to leave it be.
    """
    if isinstance(node, tuple):
        return tuple(rewrite(item, change) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed = {f.name: rewrite(getattr(node, f.name), change) for f in fields(node) if f.init}
    return change(replace(node, **changed))
