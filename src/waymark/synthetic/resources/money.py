"""
The budget, month by month: what homes and staff were expected to cost and what they came to.

The forecast of a month still to come is what homes cost in the last whole one, and its staff.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from waymark.dates import month_end
from waymark.synthetic.story import BudgetLine, Child, Employment, Workforce
from waymark.synthetic.world import World, after, months_after

PAY = 4_900
"""Pounds a month for a full-time worker, all costs in."""
OTHER = {"Section 17 and family support": 0.06, "Leaving care": 0.09, "Legal": 0.07}


def budget(world: World, children: Sequence[Child], staff: Workforce) -> list[BudgetLine]:
    """A line for each cost centre and month of each financial year in the window."""
    lines: list[BudgetLine] = []
    first = date(_financial_year(world.authority.first), 4, 1)
    homes, day = _homes_by_month(children, first, world.as_at), first
    latest = 0
    while day < date(_financial_year(world.as_at) + 1, 4, 1):
        pay = PAY * sum(float(row.fte or 1) for row in staff.employment if _open(row, day))
        over = month_end(day) <= world.as_at
        if over:
            latest = homes[day.year, day.month]
        costs = {"Placements": latest, "Social work staff": int(pay)}
        whole = sum(costs.values())
        costs |= {name: int(whole * part) for name, part in OTHER.items()}
        lines += [_line(world, day, name, cost) for name, cost in costs.items()]
        day = months_after(day, 1)
    return lines


def _homes_by_month(children: Sequence[Child], first: date, last: date) -> defaultdict[tuple[int, int], int]:
    totals: defaultdict[tuple[int, int], int] = defaultdict(int)
    for child in children:
        for home in child.placements:
            day, stop = max(home.started, first), min(home.ended or last, last)
            while day < stop:
                ends = min(after(month_end(day), 1), stop)
                totals[day.year, day.month] += home.weekly_cost * (ends - day).days // 7
                day = ends
    return totals


def _line(world: World, day: date, name: str, cost: int) -> BudgetLine:
    start = _financial_year(day)
    over = month_end(day) <= world.as_at
    planned = int(cost * (0.9 + 0.12 * world.chance.fraction()))
    return BudgetLine(
        world.new_id("BUD"),
        f"{start}/{(start + 1) % 100:02d}",
        f"{day:%Y-%m}",
        name,
        planned,
        cost if over else None,
        cost,
    )


def _open(row: Employment, day: date) -> bool:
    return row.started <= day and (row.ended is None or row.ended > day)


def _financial_year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1
