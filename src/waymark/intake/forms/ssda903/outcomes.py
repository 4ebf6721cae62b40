"""
What a return says of health (OC2), reviews, and young people who have left care (OC3).

OC2 says of each child looked after for a year what was done in the year, and not on which day. OC3 says
how a young person was on or about a birthday in the year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from waymark.intake.forms.ssda903.people import numbered
from waymark.intake.forms.ssda903.periods import Period
from waymark.intake.forms.ssda903.years import Row, birthday_in

_CHECKS = {
    "health_check": "Development Check",
    "teeth_check": "Dental Check",
    "health_assessment": "Health Assessment",
}
_ADULT = 18
_NOT_KNOWN = "0"
"""What OC3 says of activity and accommodation where the council does not know them."""


def review_rows(reviews: Sequence[Row], periods: Sequence[Period]) -> Iterator[Row]:
    """The rows of `cla_reviews`: each of the period of care that was open on the day."""
    own: dict[str, list[Period]] = {}
    for period in periods:
        own.setdefault(period.child, []).append(period)
    seen: dict[str, int] = {}
    for row in reviews:
        held: date = row["held_on"]
        # on the day one period ends and the next begins, the review is of the later one
        open_then = [period for period in own.get(row["child"], []) if period.open_on(held)]
        yield {
            **_place(row),
            "id": numbered(f"{row['child']}/{held}", seen),
            "child": row["child"],
            "period_of_care": open_then[-1].id if open_then else None,
            "held_on": held,
            "cancelled": "N",
            "participation": row.get("participation"),
        }


def check_rows(oc2: Sequence[Row]) -> Iterator[Row]:
    """The rows of `health_checks`: those done in the year, dated its last day as the day is not given."""
    for row in oc2:
        for name, words in _CHECKS.items():
            if row.get(name) == "Y":
                yield {
                    **_place(row),
                    "id": f"{row['child']}/{name}/{row['_until']}",
                    "child": row["child"],
                    "type": words,
                    "checked_on": row["_until"],
                    "status": "Completed",
                }


def immunisation_rows(oc2: Sequence[Row]) -> Iterator[Row]:
    """The rows of `immunisations`, one for each child: the latest year's."""
    latest = {row["child"]: row for row in oc2 if row.get("immunisations") is not None}
    for child, row in latest.items():
        yield {
            **_place(row),
            "child": child,
            "up_to_date": row["immunisations"],
            "updated_on": row["_until"],
        }


def sdq_rows(oc2: Sequence[Row]) -> Iterator[Row]:
    """The rows of `sdq_scores`: a score, or why there is none, without the day, which is not given."""
    for row in oc2:
        if row.get("score") is not None or row.get("reason") is not None:
            kept = {name: row.get(name) for name in ("child", "score", "reason")}
            yield {**_place(row), **kept, "id": f"{row['child']}/{row['_until']}", "completed_on": None}


def substance_rows(oc2: Sequence[Row]) -> Iterator[Row]:
    """The rows of `substance_misuse`: a problem identified in the year, dated its last day."""
    for row in oc2:
        if row.get("substance_misuse") == "Y":
            yield {
                **_place(row),
                "id": f"{row['child']}/{row['_until']}",
                "child": row["child"],
                "misused_on": row["_until"],
                "intervention": row.get("intervention_received"),
            }


def conviction_rows(oc2: Sequence[Row]) -> Iterator[Row]:
    """The rows of `convictions`: one or more in the year, dated its last day."""
    for row in oc2:
        if row.get("convicted") == "Y":
            yield {
                **_place(row),
                "id": f"{row['child']}/{row['_until']}",
                "child": row["child"],
                "offended_on": row["_until"],
            }


def leaver_rows(oc3: Sequence[Row], born: Mapping[str, date], as_at: date) -> Iterator[Row]:
    """
    The rows of `care_leaver_status`: one for each young person and year, effective on the birthday.

    Every young person on OC3 was looked after for long enough to be relevant, which under 18 they are
    called and over it former relevant. Without a date of birth it is the year's last day.
    """
    for row in oc3:
        birth = row.get("born_on") or born.get(row["child"])
        day = birthday_in(birth, row["_since"]) if birth else row["_until"]
        of_age = birth is None or day.year - birth.year >= _ADULT
        home, suitable = accommodation(row.get("accommodation"))
        activity = row.get("activity")
        yield {
            **_place(row),
            "child": row["child"],
            "effective_on": min(day, as_at),
            "eligibility": "former relevant" if of_age else "relevant",
            "in_touch": row.get("in_touch"),
            "accommodation": home,
            "suitable": suitable,
            "activity": None if activity == _NOT_KNOWN else activity,
        }


def accommodation(code: str | None) -> tuple[str | None, str | None]:
    """
    Where a young person lives and whether that is suitable: a letter, then 1 suitable or 2 not.

    >>> accommodation("B1"), accommodation("G2"), accommodation("0")
    (('B', 'Y'), ('G', 'N'), (None, None))
    """
    if code is None or code == _NOT_KNOWN:
        return None, None
    return code[:1], {"1": "Y", "2": "N"}.get(code[1:])


def _place(row: Row) -> Row:
    return {"_row": row["_row"], "_file": row["_file"]}
