"""
A month far out of line with the others of its row.

Out of line means far from the middle of the other months, by their own spread and by an amount that
matters, and far in the same direction from the months on either side: so that a lasting rise or fall is
not a finding, and one month that stands alone is. The limits are local, and wide: a finding is a
question worth asking, not a change in performance.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from waymark.intake.published import Figure
from waymark.scorecards.published.findings import Finding, finding, said
from waymark.scorecards.published.rows import Page, Row

_FEWEST_MONTHS = 4
_PERCENTAGE_POINTS = Decimal(15)
_SHARE_OF_THE_MIDDLE = Decimal("0.5")
_SPREADS = 6
_CHANCE_SPREADS = 5

Month = tuple[str, Figure, Decimal]


def check(page: Page) -> Iterator[Finding]:
    """Every month that stands alone."""
    for row in page.rows:
        months = [(month, f, f.number) for month, f in row.months.items() if f.number is not None]
        if len(months) < _FEWEST_MONTHS:
            continue
        for place, month in enumerate(months):
            others = months[:place] + months[place + 1 :]
            if _is_far(row, month[2], others) and _stands_alone(months, place, others):
                yield finding("out-of-line", [row], _message(row, month, others))


def _is_far(row: Row, number: Decimal, others: list[Month]) -> bool:
    numbers = [other for _, _, other in others]
    middle = median(numbers)
    spread = median([abs(other - middle) for other in numbers])
    return abs(number - middle) >= max(_SPREADS * spread, _least(row, middle))


def _least(row: Row, middle: Decimal) -> Decimal:
    """The least difference that matters: in points for a percentage, by share and by chance for a count."""
    if row.percent:
        return _PERCENTAGE_POINTS
    least = _SHARE_OF_THE_MIDDLE * abs(middle)
    return (
        max(least, _CHANCE_SPREADS * (abs(middle) + 1).sqrt()) if _is_whole(row) else max(least, Decimal(1))
    )


def _is_whole(row: Row) -> bool:
    return all(figure.places == 0 for figure in row.months.values())


def _stands_alone(months: list[Month], place: int, others: list[Month]) -> bool:
    number = months[place][2]
    half = (number - median([other for _, _, other in others])) / 2
    beside = [months[near][2] for near in (place - 1, place + 1) if 0 <= near < len(months)]
    return all(number - near >= half if half > 0 else number - near <= half for near in beside)


def _message(row: Row, month: Month, others: list[Month]) -> str:
    lowest = min(others, key=lambda other: other[2])[1]
    highest = max(others, key=lambda other: other[2])[1]
    named = row.names.get(month[0], month[0])
    between = f"{said(lowest)} and {said(highest)}"
    return f"{row.label}: {named} is {said(month[1])}, and the other months lie between {between}."
