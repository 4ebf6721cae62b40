"""More newly qualified social workers, and carers who are seen as often as a council means to see them."""

from waymark.synthetic.story import Story
from waymark.synthetic.workforce import SOCIAL_WORKER
from waymark.synthetic.world import World, after, months_after

NOT_OBTAINED = "NOBT"


def newly_qualified(world: World, story: Story) -> None:
    """Give some more permanent social workers an assessed and supported first year."""
    for row in story.workforce.employment:
        permanent = row.role == SOCIAL_WORKER and row.contract == "permanent"
        with world.apart(f"first year {row.id}"):
            if permanent and row.asye_started is None and world.chance.happens(0.3):
                year_on = months_after(row.started, 12)
                row.asye_started = row.started
                row.asye_ended = world.known(min(year_on, row.ended or year_on))


def see_carers(world: World, story: Story) -> None:
    """See most approved carers every four weeks, and leave the ethnicity of a few unrecorded."""
    for row in story.resources.households:
        with world.apart(f"carers {row.id}"):
            if row.ended is None and world.chance.happens(0.7):
                row.last_contact = max(row.approved, after(world.as_at, -world.chance.between(0, 28)))
            if world.chance.happens(0.06):
                row.ethnicity_1 = NOT_OBTAINED
