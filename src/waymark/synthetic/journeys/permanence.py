"""The way to a permanent home: adoption and guardianship, homes that failed before, and care plans."""

from datetime import date

from waymark.synthetic.story import CarePlan, Child, Episode, Permanence, PreviousPermanence
from waymark.synthetic.world import World, after, earliest

ADOPTED = ("E11", "E12")
ORDERS = {
    **dict.fromkeys(ADOPTED, "Adoption"),
    **dict.fromkeys(("E43", "E44", "E45", "E46", "E47", "E48"), "Special Guardianship"),
    "E41": "Child Arrangements Order/ Residence Order",
}
ADOPTERS = {
    ("MF", "L11"): 62,
    ("MF", "L3"): 14,
    ("FF", "L4"): 9,
    ("MM", "L4"): 8,
    ("F1", "L0"): 6,
    ("M1", "L0"): 1,
}
PLANS = {
    "LTFOST18": 34,
    "LTRELFR": 12,
    "RETURN1M": 6,
    "RETURN6M": 16,
    "RETURNEV": 6,
    "REMAINSUP": 3,
    "RESPLMT": 4,
    "SUPPLIV": 9,
    "ADOPTION": 8,
    "OTHERPLN": 2,
}
BEFORE = {"P1": 30, "P2": 50, "P3": 10, "P4": 10}


def find_permanence(world: World, child: Child) -> None:
    """Record the steps to permanence of each period of care, its care plans, and a home that failed."""
    periods: dict[str, list[Episode]] = {}
    for episode in child.episodes:
        periods.setdefault(episode.period, []).append(episode)
    breaks = {status.started for status in child.legal_statuses if status.status in ("V3", "V4")}
    for period, episodes in periods.items():
        if episodes[0].started in breaks:
            continue
        _steps(world, child, period, episodes)
        _plans(world, child, episodes[0].started, episodes[-1].ceased)
        if not child.previous_permanence and world.chance.happens(0.04):
            _failed_before(world, child, episodes[0].started)


def _steps(world: World, child: Child, period: str, episodes: list[Episode]) -> None:
    ceased, why = episodes[-1].ceased, episodes[-1].ceased_reason or ""
    adopted = why in ADOPTED
    ordered = next((s.started for s in child.legal_statuses if s.status == "E1"), None)
    if why not in ORDERS and ordered is None:
        return
    placed = next(
        (p.started for p in child.placements if p.period == period and p.type.startswith("A")), None
    )
    changed = ordered is not None and not adopted and ceased is not None
    sex, legal = world.chance.weighted(ADOPTERS) if adopted else (None, None)
    decided = max(episodes[0].started, after(ordered, -world.chance.between(20, 90))) if ordered else None
    child.permanence.append(
        Permanence(
            world.new_id("PRM"),
            child.id,
            period,
            decided,
            ordered,
            after(placed, -world.chance.between(5, 40)) if placed else None,
            placed,
            ceased if changed else None,
            "RD1" if changed else None,
            ceased if why in ORDERS else None,
            ORDERS.get(why),
            ("Y" if world.chance.happens(0.15) else "N") if adopted else None,
            sex,
            legal,
            (1 if legal == "L0" else 2) if adopted else None,
        )
    )


def _plans(world: World, child: Child, entered: date, left: date | None) -> None:
    day, stop = after(entered, world.chance.between(0, 10)), earliest(left, world.as_at) or world.as_at
    while day <= stop:
        changes = after(day, 200 + world.chance.around(600))
        ended = changes if changes <= stop else left
        if ended is None or ended > day:
            plan = world.chance.weighted(PLANS)
            child.care_plans.append(CarePlan(world.new_id("PLN"), child.id, day, ended, plan))
        day = changes


def _failed_before(world: World, child: Child, entered: date) -> None:
    if child.born is None or (entered - child.born).days < 3 * 365:
        return
    ordered = world.chance.day_between(after(child.born, 365), after(entered, -200))
    exact = f"{ordered:%d/%m/%Y}" if world.chance.happens(0.6) else f"zz/{ordered:%m/%Y}"
    option = world.chance.weighted(BEFORE)
    child.previous_permanence.append(
        PreviousPermanence(world.new_id("LAP"), child.id, exact, option, world.authority.code)
    )
