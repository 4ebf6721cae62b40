"""
What the records say of a child, checked across rows and tables. These flags change nothing.

Each part asks one kind of question: `listed`, `births`, `lives`, `overlaps`, `closed`, `dated_codes`,
`same_child`, `workers`, and `whole_file`, which asks about no row in particular.
"""

from waymark.intake.intake import Intake
from waymark.intake.stories.births import note_births
from waymark.intake.stories.closed import note_closed
from waymark.intake.stories.dated_codes import note_dated_codes
from waymark.intake.stories.listed import note_listed
from waymark.intake.stories.lives import note_lives
from waymark.intake.stories.overlaps import note_overlaps, note_twice_employed
from waymark.intake.stories.periods_of_care import add_children
from waymark.intake.stories.same_child import note_same_child
from waymark.intake.stories.story import Story
from waymark.intake.stories.whole_file import note_whole_files
from waymark.intake.stories.workers import note_leavers

__all__ = ["add_children", "note_stories"]


def note_stories(intake: Intake) -> None:
    """Flag every story that cannot be, and ask what is odd about the whole."""
    story = Story.of(intake)
    if "children" in intake.files:
        for note in (note_listed, note_births, note_lives, note_same_child):
            note(story)
    for note in (
        note_overlaps,
        note_closed,
        note_dated_codes,
        note_twice_employed,
        note_leavers,
        note_whole_files,
    ):
        note(story)
