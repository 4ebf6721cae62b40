"""Events before a child could have been born, after death, or at an age that cannot be."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.dates import shift_months
from waymark.intake.stories.story import ONE_AT_A_TIME, Story
from waymark.records.tables import BY_NAME

_BEFORE_BIRTH = 280
"""Days: a referral may be made up to 40 weeks before a birth."""

_EIGHTEEN_YEARS = 6575
"""Days: 18 years are as many, or one fewer."""


def note_lives(story: Story) -> None:
    """Flag what stands outside a child's life, or its childhood."""
    children = story.tables["children"]
    for name, table in story.tables.items():
        start = BY_NAME[name].role("start")
        if name == "children" or start is None or not {"child", start.name} <= set(table.column_names):
            continue
        if "born_on" in children.column_names:
            born = story.of_child(name, "born_on").cast(pa.int32())
            early = pc.less(table[start.name].cast(pa.int32()), pc.subtract(born, _BEFORE_BIRTH))
            story.flag_where("before-birth", name, start.name, early)
        if "died_on" in children.column_names and children["died_on"].null_count < children.num_rows:
            _after_death(story, name, start.name)
    if "born_on" in children.column_names:
        _too_old(story)


def _after_death(story: Story, name: str, start: str) -> None:
    table, died = story.tables[name], story.of_child(name, "died_on")
    begun_after = pc.greater(table[start], died)
    story.flag_where("after-death", name, start, begun_after)
    end = BY_NAME[name].role("end")
    if name in ONE_AT_A_TIME and end is not None and end.name in table.column_names:
        lived_on = pc.and_(pc.is_null(table[end.name]), pc.less_equal(died, pa.scalar(story.as_at)))
        ended_after = pc.greater(table[end.name], died)
        # one that began after the death has been flagged already
        in_life = pc.invert(pc.fill_null(begun_after, False))
        story.flag_where("after-death", name, end.name, pc.and_(ended_after, in_life))
        story.flag_where("open-after-death", name, end.name, pc.and_(lived_on, in_life))


def _too_old(story: Story) -> None:
    if story.has("referrals", "child", "closed_on"):
        referrals = story.tables["referrals"]
        old = pc.less_equal(story.of_child("referrals", "born_on"), _years_before(story.as_at, 26))
        story.flag_where(
            "over-25", "referrals", "received_on", pc.and_(old, pc.is_null(referrals["closed_on"]))
        )
    if story.has("cla_episodes", "child", "started_on"):
        born = story.of_child("cla_episodes", "born_on").cast(pa.int32())
        age = pc.subtract(story.tables["cla_episodes"]["started_on"].cast(pa.int32()), born)
        adult = pc.greater_equal(age, _EIGHTEEN_YEARS)
        story.flag_where("adult-in-care", "cla_episodes", "started_on", adult)


def _years_before(day: date, years: int) -> pa.Scalar:
    return pa.scalar(shift_months(day, -12 * years), pa.date32())
