"""What families are given: services at the edge of care and money; and the factors that assessments found."""

from datetime import date

from waymark.synthetic.story import Child, EdgeOfCare, Factors, Payment
from waymark.synthetic.world import World, after, earliest, office_day

FACTORS = {
    "1A": 5, "1B": 14, "2A": 6, "2B": 15, "3A": 12, "3B": 34, "3C": 4, "4A": 14, "4B": 30, "4C": 5,
    "5A": 6, "6A": 9, "7A": 2, "8B": 12, "8C": 3, "8D": 4, "8E": 6, "8F": 5, "10A": 4, "11A": 4, "12A": 5,
    "13A": 6, "14A": 2, "15A": 2, "16A": 2, "17A": 1, "18B": 1, "18C": 6, "19B": 14, "19C": 12, "20": 8,
    "22A": 1, "23A": 1, "24A": 2,
}  # fmt: skip
SERVICES = {"FGC": 45, "MST": 15, "reunification": 10, "other": 30}
OUTCOMES = {"stayed at home": 70, "looked after": 18, "withdrew": 12}
PURPOSES = {"food": 30, "travel": 20, "essential goods": 25, "rent": 10, "clothing": 15}
AMOUNTS = {"food": (20, 80), "travel": (10, 60), "essential goods": (40, 350), "rent": (150, 900)}


def find_factors(world: World, child: Child) -> None:
    """Record the factors of every assessment that found a need for help."""
    for assessment in child.assessments:
        if assessment.authorised is not None and assessment.nfa == "N":
            found = {world.chance.weighted(FACTORS) for _ in range(world.chance.between(1, 5))}
            ordered = tuple(code for code in FACTORS if code in found)
            child.factors.append(Factors(world.new_id("FAC"), assessment.id, ordered))


def give(world: World, child: Child) -> None:
    """Record services at the edge of care and section 17 payments while a plan was open."""
    plans = [(plan.started, plan.ended) for plan in child.cin_plans]
    for started, ended in plans + [(plan.started, plan.ended) for plan in child.cp_plans]:
        last = earliest(ended, world.as_at) or world.as_at
        if world.chance.happens(0.07):
            _service(world, child, office_day(after(started, world.chance.between(10, 60))), last)
        if world.chance.happens(0.12):
            _payments(world, child, started, last)


def _service(world: World, child: Child, day: date, last: date) -> None:
    if day > last:
        return
    ends = world.known(after(day, world.chance.between(28, 180)))
    child.edge_of_care.append(
        EdgeOfCare(
            world.new_id("EDG"),
            child.id,
            world.chance.weighted(SERVICES),
            day,
            ends,
            world.chance.weighted(OUTCOMES) if ends else None,
        )
    )


def _payments(world: World, child: Child, first: date, last: date) -> None:
    chance, day = world.chance, office_day(after(first, world.chance.between(1, 40)))
    for _ in range(chance.between(1, 6)):
        if day > last:
            return
        purpose = chance.weighted(PURPOSES)
        amount = chance.between(*AMOUNTS.get(purpose, (20, 150)))
        child.payments.append(Payment(world.new_id("S17"), child.id, day, amount, purpose))
        day = office_day(after(day, chance.between(5, 40)))
