"""
The one thing worked out here: which child a placement or review is about.

It is the child whose period of care the row gives, where the file gives only that.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.intake import Intake
from waymark.intake.stories.story import Story

Tables = dict[str, pa.Table]
Columns = dict[str, frozenset[str]]


def add_children(intake: Intake) -> None:
    """Give placements and reviews without a child id the child whose period of care it is."""
    for name in ("placements", "cla_reviews"):
        if name in intake.tables and "child" not in intake.columns[name]:
            _add_child(name, intake.tables, intake.columns, intake.derived, Story.of(intake))


def _add_child(name: str, tables: Tables, columns: Columns, derived: dict[str, str], story: Story) -> None:
    table = tables[name]
    child = pa.nulls(table.num_rows, pa.string())
    if {"child", "period_of_care"} <= columns.get("cla_episodes", frozenset()):
        pairs = tables["cla_episodes"].select(["period_of_care", "child"])
        lowest = pairs.group_by("period_of_care").aggregate([("child", "min")]).drop_null()
        place = pc.index_in(table["period_of_care"], value_set=lowest["period_of_care"].combine_chunks())
        child = lowest["child_min"].combine_chunks().take(place.combine_chunks())
    tables[name] = table.append_column("child", child)
    columns[name] = columns[name] | {"child"}
    derived[f"{name}.child"] = "ssd_cla_episodes.clae_cla_id"
    lost = tables[name].filter(pc.is_null(tables[name]["child"]))
    story.flag("child-not-found", name, "period_of_care", lost, "period_of_care")
