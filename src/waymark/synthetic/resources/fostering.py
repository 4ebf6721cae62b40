"""Foster households, approved one after another, and the enquiries that some of them began as."""

from collections.abc import Sequence
from datetime import date, timedelta

from waymark.synthetic.story import Child, FosterHousehold, FosteringApplication, Resources
from waymark.synthetic.world import World, after, months_after, office_day

KINDS = {"mainstream": 62, "connected persons": 30, "short breaks": 8}
SOURCES = ("word of mouth", "website", "radio", "event", "foster carer", "transfer")
ENDS = {"retired": 45, "changed circumstances": 30, "transferred to an agency": 15, "approval withdrawn": 10}
ETHNICITIES = {"WBRI": 60, "WOTH": 6, "ABAN": 10, "APKN": 4, "BAFR": 10, "BCRB": 5, "MOTH": 5}
FOSTERED = "U"


def recruit(world: World, children: Sequence[Child], made: Resources) -> None:
    """Enquiries through the window, and the households approved before it and in it."""
    wanted = max(4, _fostered(children, world.as_at) * 2 // 3)
    years = (world.as_at - world.authority.first).days / 365.25
    for _ in range(wanted):
        _household(world, made, after(world.authority.first, -world.chance.between(0, 3600)))
    for _ in range(max(24, int(wanted * 0.11 * years))):
        enquired = office_day(world.chance.day_between(world.authority.first, world.as_at))
        if enquired <= world.as_at:
            _enquiry(world, made, enquired)


def _fostered(children: Sequence[Child], day: date) -> int:
    return sum(
        placement.ended is None and placement.started <= day and placement.type.startswith(FOSTERED)
        for child in children
        for placement in child.placements
    )


def _household(world: World, made: Resources, approved: date) -> FosterHousehold:
    chance = world.chance
    ends = world.known(after(approved, 400 + chance.around(3300)))
    seen = after(min(ends or world.as_at, world.as_at), -chance.between(0, 80))
    second = chance.weighted(ETHNICITIES) if chance.happens(0.7) else None
    row = FosterHousehold(
        world.new_id("FOS"),
        chance.weighted(KINDS),
        approved,
        ends,
        chance.weighted(ENDS) if ends else None,
        chance.weighted({1: 45, 2: 35, 3: 20}),
        chance.weighted(ETHNICITIES),
        second,
        max(approved, seen),
    )
    made.households.append(row)
    return row


def _enquiry(world: World, made: Resources, enquired: date) -> None:
    """One in four leads to an assessment, and most of those to an approval."""
    chance, day, reached = world.chance, enquired, 0
    days: list[date | None] = []
    for likely, gap in ((0.55, 14), (0.5, 40), (0.85, 130), (0.95, 3)):
        day = office_day(day + timedelta(days=chance.between(gap // 2, gap)))
        if reached < len(days) or not chance.happens(likely):
            days.append(None)
            continue
        days.append(world.known(day))
        reached = len(days) if days[-1] else reached
    visited, assessment, panel, approved = days
    household = _household(world, made, approved).id if approved else None
    gave_up = None if household else world.known(months_after(enquired, chance.between(1, 4)))
    last_step = max(step for step in (enquired, *days) if step is not None)
    made.applications.append(
        FosteringApplication(
            world.new_id("FAP"),
            household,
            chance.one_of(SOURCES),
            enquired,
            visited,
            assessment,
            panel,
            approved,
            gave_up if gave_up and gave_up >= last_step else None,
            "Y" if chance.happens(0.06) else "N",
        )
    )
