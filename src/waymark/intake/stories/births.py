"""Born, expected or both: what the list of children says of births."""

from __future__ import annotations

from datetime import timedelta

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.stories.story import Story

_NINE_MONTHS = timedelta(days=275)


def note_births(story: Story) -> None:
    """Flag children with two dates of birth, long expected, or whose date was assumed."""
    if story.has("children", "born_on", "expected_on"):
        _expected(story)
    if story.has("children", "born_on") and story.has("immigration_statuses", "child", "status"):
        _assumed(story)


def _expected(story: Story) -> None:
    children = story.tables["children"]
    born, expected = pc.is_valid(children["born_on"]), pc.is_valid(children["expected_on"])
    story.flag_where("born-and-expected", "children", "expected_on", pc.and_(born, expected))
    unborn = pc.and_(expected, pc.invert(born))
    due = pa.scalar(story.as_at - _NINE_MONTHS)
    story.flag_where(
        "expected-long-past",
        "children",
        "expected_on",
        pc.and_(unborn, pc.less(children["expected_on"], due)),
    )
    if story.has("children", "sex"):
        known = pc.is_in(children["sex"], value_set=pa.array(["F", "M"]))
        story.flag_where("unborn-with-sex", "children", "sex", pc.and_(unborn, known))


def _assumed(story: Story) -> None:
    """Unaccompanied children born on the first of January: a day written where nobody knows."""
    children, statuses = story.tables["children"], story.tables["immigration_statuses"]
    alone = pc.match_substring_regex(statuses["status"], "unaccompanied|UASC", ignore_case=True)
    who = statuses.filter(pc.fill_null(alone, False))["child"].combine_chunks()
    new_year = pc.and_(pc.equal(pc.month(children["born_on"]), 1), pc.equal(pc.day(children["born_on"]), 1))
    story.flag_where(
        "birth-assumed", "children", "born_on", pc.and_(new_year, pc.is_in(children["child"], value_set=who))
    )
