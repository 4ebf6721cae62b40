"""
Two ids that may be one child: listed, and never put together.

Twins share a birthday and a surname, so only the whole name counts. A child who was adopted has a new
identity, which must not be tied to the old one: such children are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.stories.story import Story

ADOPTIONS = (
    ("cla_episodes", "ceased_because", ["E11", "E12"]),
    ("referrals", "closed_because", ["RC1"]),
)
"""Where an adoption is written: SSDA903 reasons for care to end, a CIN census one for a case to close."""

_BECAUSE = {"common_id": "the same common id", "legacy_id": "the same earlier id"}


def note_same_child(story: Story) -> None:
    """Flag each row that may be about the child of another row."""
    children = _not_adopted(story)
    for column, because in _BECAUSE.items():
        if column in children.column_names:
            _flag(story, children, children[column], column, because)
    if {"forename", "surname", "born_on"} <= set(children.column_names):
        name = [pc.utf8_lower(pc.utf8_trim_whitespace(children[part])) for part in ("forename", "surname")]
        whole = pc.binary_join_element_wise(*name, children["born_on"].cast(pa.string()), " ")
        _flag(story, children, whole, "surname", "the same name and date of birth")
    for column in ("forename", "surname"):
        if story.has("children", column):
            typed = pc.match_substring(story.tables["children"][column], "duplicate", ignore_case=True)
            story.flag_where("called-duplicate", "children", column, typed)


def adopted_of(tables: Mapping[str, pa.Table]) -> set[str]:
    """The children of these tables whose care, or whose case, ended with an adoption."""
    found: set[str] = set()
    for name, column, codes in ADOPTIONS:
        rows = tables.get(name)
        if rows is not None and {"child", column} <= set(rows.column_names):
            adopted = rows.filter(pc.is_in(rows[column], value_set=pa.array(codes)))
            found.update(adopted["child"].drop_null().to_pylist())
    return found


def _not_adopted(story: Story) -> pa.Table:
    children, gone = story.tables["children"], pa.array(sorted(adopted_of(story.tables)), pa.string())
    return children.filter(pc.invert(pc.is_in(children["child"], value_set=gone)))


def _flag(story: Story, children: pa.Table, alike: pa.ChunkedArray, column: str, because: str) -> None:
    counts = pc.value_counts(alike.combine_chunks())
    shared = counts.field("values").filter(pc.greater(counts.field("counts"), 1)).drop_null()
    if not len(shared):
        return
    mask = pc.is_in(alike, value_set=shared)
    rows, said = children.filter(mask), alike.filter(mask).to_pylist()
    lines: dict[str, list[int]] = {}
    for value, line in zip(said, rows[ROW_NUMBER].to_pylist(), strict=True):
        lines.setdefault(value, []).append(line)
    for place, value in enumerate(said):
        own = rows.slice(place, 1)
        others = ", ".join(str(n) for n in lines[value] if n != own[ROW_NUMBER][0].as_py())
        more = f"Row {others} has {because}."
        story.note("possible-duplicate", "flag", "children", column, own, column, more=more)
