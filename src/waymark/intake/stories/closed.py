"""Activity that a closed case, or one that needed nothing further, should not have."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.stories.story import Story
from waymark.records.tables import BY_NAME

ACTIVITY = ("assessments", "s47_enquiries", "initial_conferences", "cin_plans", "cp_plans")
"""Tables whose rows say which referral they follow."""


def note_closed(story: Story) -> None:
    """Flag activity that began after its case closed, outlived it, or that nothing called for."""
    if not story.has("referrals", "id", "closed_on"):
        return
    for name in ACTIVITY:
        start = BY_NAME[name].role("start")
        if start is not None and story.has(name, "referral", start.name):
            _note(story, name, start.name)


def _note(story: Story, name: str, start: str) -> None:
    table = story.tables[name]
    closed = _of_referral(story, name, "closed_on")
    after = pc.fill_null(pc.greater(table[start], closed), False)
    story.flag_where("activity-after-close", name, start, after)
    end = BY_NAME[name].role("end")
    if end is not None and end.name in table.column_names:
        gone = pc.less_equal(closed, pa.scalar(story.as_at))
        still = pc.and_(pc.and_(pc.is_null(table[end.name]), gone), pc.invert(after))
        story.flag_where("open-after-close", name, end.name, still)
    if story.has("referrals", "no_further_action"):
        nothing = pc.equal(_of_referral(story, name, "no_further_action"), "Y")
        story.flag_where("activity-on-nfa", name, start, nothing)


def _of_referral(story: Story, name: str, column: str) -> pa.Array:
    referrals = story.tables["referrals"]
    place = pc.index_in(story.tables[name]["referral"], value_set=referrals["id"].combine_chunks())
    return referrals[column].combine_chunks().take(place.combine_chunks())
