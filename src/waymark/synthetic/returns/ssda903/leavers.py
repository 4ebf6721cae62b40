"""Module OC3: young people who have left care, as they were at their birthday in the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.dates import shift_months
from waymark.synthetic.returns.years import Year
from waymark.synthetic.story import Child, LeaverStatus

YOUNGEST, OLDEST = 17, 21
IN_TOUCH = {"Y": "YES", "N": "NO"}
NOT_KNOWN = "0"
ENTITLED = ("relevant", "former relevant")


def oc3(child: Child, year: Year) -> Iterator[dict[str, str | int | date | None]]:
    """
    One row where the young person turned 17 to 21 in the year, having left care by then.

    Those in scope were looked after for 13 weeks after 14 and for some time after 16; a young person
    who was not is only qualifying. Where the council was not in touch and did not know, it says 0.
    """
    for age in range(YOUNGEST, OLDEST + 1):
        birthday = shift_months(child.born, age * 12) if child.born else None
        if birthday and year.holds(birthday) and not _in_care(child, birthday):
            status = _known_on(child, birthday)
            if status and status.eligibility in ENTITLED:
                yield {
                    "CHILD": child.id,
                    "DOB": child.born,
                    "IN_TOUCH": IN_TOUCH.get(status.in_touch or "", status.in_touch),
                    "ACTIV": status.activity or NOT_KNOWN,
                    "ACCOM": _accommodation(status),
                }


def _accommodation(status: LeaverStatus) -> str:
    """The code of the home with 1 where it is suitable and 2 where it is not."""
    if not status.accommodation or not status.suitable:
        return NOT_KNOWN
    return status.accommodation + ("1" if status.suitable == "Y" else "2")


def _known_on(child: Child, day: date) -> LeaverStatus | None:
    known = [row for row in child.leaver_statuses if row.effective <= day]
    return max(known, key=lambda row: row.effective, default=None)


def _in_care(child: Child, day: date) -> bool:
    return any(row.started <= day and (row.ceased is None or row.ceased > day) for row in child.episodes)
