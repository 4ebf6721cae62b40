"""What a whole file says that no row does: too many blanks, too few codes, plans without conferences."""

from __future__ import annotations

from datetime import timedelta

import pyarrow as pa
import pyarrow.compute as pc

from waymark.dates import shift_months
from waymark.intake.stories.story import Story
from waymark.records.tables import BY_NAME

_MANY = 100
"""Rows: of fewer, a share says nothing."""
_MOST_WITHOUT_SEX = 0.02
_FEWEST_DISABILITIES = 8
_BEFORE = timedelta(days=28)
"""A conference may be held in the weeks before the year in which its plan begins."""


def note_whole_files(story: Story) -> None:
    """Ask about each that is odd. What a return gives it may leave out by its own rules: that is no doubt."""
    if _whole(story, "children", "sex") and story.tables["children"].num_rows >= _MANY:
        _without_sex(story)
    if _whole(story, "disabilities", "disability") and story.tables["disabilities"].num_rows >= _MANY:
        used = pc.count_distinct(pc.utf8_upper(story.tables["disabilities"]["disability"])).as_py()
        if used < _FEWEST_DISABILITIES:
            story.ask("few-disabilities", "disabilities", "disability", f"{used} codes")
    if _whole(story, "cp_plans", "started_on") and _whole(story, "initial_conferences", "held_on"):
        _plans_without_conferences(story)


def _whole(story: Story, table: str, column: str) -> bool:
    """Whether the table is the council's own, with that column, and not made from a return."""
    return story.has(table, column) and BY_NAME[table].source in story.handed_over


def _without_sex(story: Story) -> None:
    children = story.tables["children"]
    if story.has("children", "born_on", "expected_on"):
        unborn = pc.and_(pc.is_null(children["born_on"]), pc.is_valid(children["expected_on"]))
        children = children.filter(pc.invert(unborn))
    known = pc.is_in(children["sex"], value_set=pa.array(["F", "M"]))
    missing = children.num_rows - (pc.sum(known).as_py() or 0)
    if missing > _MOST_WITHOUT_SEX * children.num_rows:
        story.ask("sex-missing", "children", "sex", f"{missing:,} of {children.num_rows:,} children")


def _plans_without_conferences(story: Story) -> None:
    since = shift_months(story.as_at, -12)
    conferences = story.tables["initial_conferences"]
    if since is None or not conferences.num_rows:
        return
    plans = story.tables["cp_plans"]
    begun = pc.greater(plans["started_on"], pa.scalar(since))
    if story.has("cp_plans", "other_authority"):
        begun = pc.and_(begun, pc.invert(pc.fill_null(pc.equal(plans["other_authority"], "Y"), False)))
    held = pc.greater(conferences["held_on"], pa.scalar(since - _BEFORE))
    plans_begun, conferences_held = (pc.sum(mask).as_py() or 0 for mask in (begun, held))
    if plans_begun > conferences_held:
        said = f"{plans_begun:,} plans, {conferences_held:,} conferences"
        story.ask("more-plans-than-conferences", "cp_plans", "started_on", said)
