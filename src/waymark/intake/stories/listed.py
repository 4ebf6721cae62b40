"""Children nobody lists, and ids that have lost the noughts they began with."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.questions import YES
from waymark.intake.stories.story import Story
from waymark.records.tables import BY_NAME

_MANY, _MOST = 10, 0.9


def note_listed(story: Story) -> None:
    """Flag the children nobody lists; ask where noughts seem to have been lost, here or in the list."""
    _children_not_listed(story)
    _short_ids(story)


def _children_not_listed(story: Story) -> None:
    listed = story.tables["children"]["child"].combine_chunks()
    for name, table in story.tables.items():
        if name != "children" and "child" in table.column_names:
            strange = pc.and_(
                pc.is_valid(table["child"]), pc.invert(pc.is_in(table["child"], value_set=listed))
            )
            if pc.any(strange).as_py():
                story.flag("child-not-in-person", name, "child", table.filter(strange), "child")
                _ask_about_lost_zeros(story, name, table.filter(strange), listed)


def _ask_about_lost_zeros(story: Story, name: str, strangers: pa.Table, listed: pa.Array) -> None:
    """Ask, for each child nobody lists, whether their id has lost the noughts that listed ids begin with."""
    widths = pc.unique(pc.utf8_length(listed.filter(pc.starts_with(listed, "0")))).to_pylist()
    for width in sorted(widths):
        padded = pc.utf8_lpad(strangers["child"], width, "0")
        changed = pc.and_(pc.not_equal(padded, strangers["child"]), pc.is_in(padded, value_set=listed))
        if pc.any(changed).as_py():
            _ask(story, name, strangers.filter(changed), width)


def _short_ids(story: Story) -> None:
    """Ask about the few ids in the list that are shorter than the rest, which begin with noughts."""
    ids = story.tables["children"]["child"]
    numbers = pc.match_substring_regex(ids, r"^\d+$")
    lengths = pc.if_else(numbers, pc.utf8_length(ids), pa.scalar(None, pa.int32()))
    usual = pc.mode(lengths)
    if not len(usual) or usual[0]["count"].as_py() < max(_MANY, _MOST * len(ids)):
        return
    width = usual[0]["mode"].as_py()
    short = pc.less(lengths, width)
    if pc.any(pc.starts_with(ids, "0")).as_py() and pc.any(short).as_py():
        _ask(story, "children", story.tables["children"].filter(pc.fill_null(short, False)), width)


def _ask(story: Story, name: str, rows: pa.Table, width: int) -> None:
    declared = BY_NAME[name]
    key = f"lost-zeros:{declared.source}.{declared.by_name['child'].source}"
    # a list of a return is typed under a name of its own
    own = f"{name}.child" not in story.headings
    story.note("lost-zeros", "ask", name, "child", rows, "child", key, (str(width), YES) if own else (YES,))
