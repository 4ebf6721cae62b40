"""
Looked after children: periods of care, and the visits and reviews in them.

A period of care is cut into episodes wherever the placement or the legal status changes.
"""

from dataclasses import dataclass
from datetime import date

from waymark.synthetic.journeys.homes import postcode
from waymark.synthetic.journeys.placements import Stay, legal_path, placement_path
from waymark.synthetic.seasons import working_day_before
from waymark.synthetic.story import Child, ClaReview, Episode, LegalStatus, Placement, Referral, Visit
from waymark.synthetic.world import World, after, months_after, office_day, working_days_after

MOVES = {"CARPL": 45, "CREQB": 12, "CHILD": 10, "PLACE": 6, "CLOSE": 3, "OTHER": 24}


@dataclass(frozen=True)
class Care:
    """
    A period of care as it will be lived: from `entered` until `left`, for the reason `why`.

    `legal` is the one legal status of a short break (V3 or V4); otherwise it is left empty and the
    statuses are drawn.
    """

    entered: date
    left: date
    why: str
    team: str
    legal: str = ""


def period_of_care(world: World, child: Child, referral: Referral, care: Care) -> None:
    """Record a period of care. The caller makes sure that it has begun."""
    period = world.new_id("PER")
    homes = placement_path(world, child, care.entered, care.left, care.why)
    statuses = (
        [Stay(care.legal, care.entered, care.left)]
        if care.legal
        else legal_path(world, care.entered, care.left, care.why)
    )
    placed = {
        home.started: _placement(world, child, period, home) for home in homes if home.started <= world.as_at
    }
    for status in statuses:
        _legal_status(world, child, status)
    _episodes(world, child, referral, care, period, placed, {s.started for s in statuses})
    if not care.legal:
        _visits(world, child, care, period)
    if care.legal != "V3":
        _reviews(world, child, care, period)


def _placement(world: World, child: Child, period: str, home: Stay) -> Placement:
    chance = world.chance
    away = chance.happens(0.45)
    residential = home.what in ("K1", "K2", "S1", "H5")
    made = Placement(
        world.new_id("PLC"),
        child.id,
        period,
        home.started,
        world.known(home.ended),
        home.what,
        chance.weighted({"PR1": 50, "PR4": 45, "PR0": 5}),
        "E09000098" if away else world.authority.code,
        chance.weighted({"capacity": 50, "need": 25, "family": 20, "other": 5}) if away else None,
        chance.between(3200, 6500) if residential else chance.between(380, 1100),
        chance.between(21, 90) if away else chance.between(0, 19),
        postcode(world),
        f"SC{chance.between(100_000, 999_999)}" if residential else None,
        chance.weighted(MOVES) if world.known(home.ended) else None,
    )
    child.placements.append(made)
    return made


def _legal_status(world: World, child: Child, status: Stay) -> None:
    if status.started <= world.as_at:
        row = LegalStatus(
            world.new_id("LEG"), child.id, status.what, status.started, world.known(status.ended)
        )
        child.legal_statuses.append(row)


def _episodes(
    world: World,
    child: Child,
    referral: Referral,
    care: Care,
    period: str,
    placed: dict[date, Placement],
    legal_changes: set[date],
) -> None:
    starts = sorted(day for day in placed.keys() | legal_changes if day <= world.as_at)
    never_written = world.chance.happens(0.006)
    placement = placed[care.entered]
    for started, ends in zip(starts, [*starts[1:], care.left], strict=True):
        placement = placed.get(started, placement)
        ceased = world.known(ends)
        last = ends == care.left
        blank = never_written or world.chance.happens(0.004)
        child.episodes.append(
            Episode(
                world.new_id("EPI"),
                child.id,
                started,
                ceased,
                _start_reason(started, care.entered, started in placed, started in legal_changes),
                None if ceased is None else _ceased_reason(world, care) if last else "X1",
                period,
                referral.id,
                placement.id,
                None if blank else care.entered,
            )
        )


def _start_reason(day: date, entered: date, moved: bool, law_changed: bool) -> str:
    if day == entered:
        return "S"
    return "B" if moved and law_changed else "P" if moved else "L"


def _ceased_reason(world: World, care: Care) -> str | None:
    return None if world.chance.happens(0.015) else care.why


def _visits(world: World, child: Child, care: Care, period: str) -> None:
    """Visits by the local standard: every six weeks in the first year, then every thirteen."""
    chance, day = world.chance, after(care.entered, world.chance.between(1, 7))
    year_on = months_after(care.entered, 12)
    while day < min(care.left, after(world.as_at, 1)):
        seen = chance.answer(0.97, 0.005)
        alone = chance.answer(0.8) if seen == "Y" else None
        linked = None if chance.happens(0.02) else period
        visited = working_day_before(day, care.entered)
        child.cla_visits.append(Visit(world.new_id("CLV"), child.id, linked, visited, seen, alone))
        if day < year_on:
            on_time = world.on_time(day, care.team, 0.88, 0.955)
            day = after(day, chance.between(18, 42) if on_time else chance.between(43, 65))
        else:
            on_time = world.on_time(day, care.team, 0.97, 0.998)
            day = after(day, chance.between(35, 84) if on_time else chance.between(92, 120))


def _reviews(world: World, child: Child, care: Care, period: str) -> None:
    chance, due, earliest_next = world.chance, working_days_after(care.entered, 20), after(care.entered, 3)
    gap = 3
    while due < care.left:
        on_time = world.on_time(due, care.team, 0.80, 0.945)
        if on_time:
            held = working_day_before(after(due, -chance.between(0, 7)), earliest_next)
        else:
            held = office_day(after(due, chance.between(1, 30)))
        held = max(held, earliest_next)
        if held >= care.left or held > world.as_at or chance.happens(0.003):
            _review(world, child, period, due, None, "N")
            return
        if chance.happens(0.04):
            _review(world, child, period, due, None if chance.happens(0.5) else after(held, -1), "Y")
        _review(world, child, period, due, held, chance.answer(0.0, 0.1))
        if chance.happens(0.008):
            _review(world, child, period, due, held, "N")
        due, gap, earliest_next = months_after(held, gap), 6, after(held, 1)


def _review(
    world: World, child: Child, period: str, due: date | None, held: date | None, cancelled: str | None
) -> None:
    how = world.chance.weighted({"PN0": 20, "PN1": 50, "PN3": 10, "PN5": 12, "PN7": 8}) if held else None
    due = None if world.chance.happens(0.01) else due
    child.cla_reviews.append(ClaReview(world.new_id("CLR"), child.id, period, due, held, cancelled, how))
