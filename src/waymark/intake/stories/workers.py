"""Workers who have left and still have children."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.stories.story import Story


def note_leavers(story: Story) -> None:
    """Flag every open involvement of a worker whose last employment has ended."""
    if not (
        story.has("involvements", "worker", "ended_on") and story.has("employment", "worker", "ended_on")
    ):
        return
    employment, involvements = story.tables["employment"], story.tables["involvements"]
    today = pa.scalar(story.as_at)
    over = pc.fill_null(pc.less_equal(employment["ended_on"], today), False)
    here = employment.filter(pc.invert(over))["worker"].combine_chunks()
    left = pc.and_(
        pc.is_in(involvements["worker"], value_set=employment.filter(over)["worker"].combine_chunks()),
        pc.invert(pc.is_in(involvements["worker"], value_set=here)),
    )
    running = pc.or_kleene(pc.is_null(involvements["ended_on"]), pc.greater(involvements["ended_on"], today))
    story.flag_where("leaver-with-children", "involvements", "worker", pc.and_(left, running))
