"""Between taking on and leaving: a first year in practice, absence, supervision and training."""

from datetime import date

from waymark.synthetic.allocation import Rota
from waymark.synthetic.story import Absence, Employment, Supervision, Training, Workforce
from waymark.synthetic.workforce import MANAGER, SOCIAL_WORKER
from waymark.synthetic.world import World, after, earliest, months_after, office_day

COURSES = (
    "Direct work with children",
    "Neglect",
    "Court skills",
    "Exploitation",
    "Safer recording",
    "Trauma",
)
LEVELS = {"awareness": 45, "core": 40, "advanced": 15}
PARTNERS = ("Madeupton Police", "Madeupton Schools Trust", "Madeupton Community Health")


def staffing(world: World, staff: Workforce, rota: Rota) -> None:
    """Record the working life of everybody employed since a year before the window."""
    for row in staff.employment:
        first = max(row.started, after(world.authority.first, -365))
        last = earliest(row.ended, world.as_at) or world.as_at
        _first_year(world, row)
        _absences(world, staff, row, first, last)
        _supervisions(world, staff, row, rota, first, last)
        _training(world, staff, row, first, last)
    _partners(world, staff)


def _first_year(world: World, row: Employment) -> None:
    """A newly qualified social worker's assessed and supported year."""
    if row.role == SOCIAL_WORKER and row.contract == "permanent" and world.chance.happens(0.16):
        year_on = months_after(row.started, 12)
        row.asye_started = row.started
        row.asye_ended = world.known(year_on if row.ended is None else min(year_on, row.ended))


def _absences(world: World, staff: Workforce, row: Employment, first: date, last: date) -> None:
    chance, day = world.chance, after(first, _at_work(world))
    while day <= last:
        days, kind = chance.weighted({1: 30, 2: 22, 3: 16, 5: 14, 10: 8, 30: 6, 90: 4}), "sickness"
        if chance.happens(0.03):
            days, kind = 240 + chance.around(60), "maternity"
        elif chance.happens(0.08):
            kind = "other"
        back = after(day, days)
        ended = back if back <= last else row.ended
        staff.absences.append(Absence(world.new_id("ABS"), row.professional, kind, day, ended))
        day = after(back, _at_work(world))


def _at_work(world: World) -> int:
    """Days at work between one absence and the next: most people are away two or three times a year."""
    return 5 + world.chance.around(130)


def _supervisions(
    world: World, staff: Workforce, row: Employment, rota: Rota, first: date, last: date
) -> None:
    chance, day = world.chance, office_day(after(first, world.chance.between(3, 28)))
    while day <= last:
        supervisor = rota.manager(row.team, day) if row.role != MANAGER else None
        staff.supervisions.append(Supervision(world.new_id("SUP"), row.professional, supervisor, day))
        on_time = world.on_time(day, row.team, 0.72, 0.90)
        day = office_day(after(day, chance.between(21, 33) if on_time else chance.between(40, 80)))


def _training(world: World, staff: Workforce, row: Employment, first: date, last: date) -> None:
    chance, day = world.chance, office_day(after(first, 20 + world.chance.around(150)))
    while day <= last:
        _attend(world, staff, row.professional, "Madeupton Council", day)
        day = office_day(after(day, 20 + chance.around(200)))


def _partners(world: World, staff: Workforce) -> None:
    day = office_day(world.authority.first)
    while day <= world.as_at:
        for _ in range(world.chance.between(1, 4)):
            _attend(world, staff, None, world.chance.one_of(PARTNERS), day)
        day = office_day(after(day, world.chance.between(15, 45)))


def _attend(world: World, staff: Workforce, who: str | None, organisation: str, day: date) -> None:
    chance = world.chance
    course, level = chance.one_of(COURSES), chance.weighted(LEVELS)
    staff.training.append(Training(world.new_id("TRN"), who, organisation, course, level, day))
