"""Section 47 enquiries and initial conferences from list 5; plans, visits and reviews from list 7."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.intake.forms.annex_a.lists import protection
from waymark.intake.forms.annex_a.standard.listing import Making, Row, always, numbered


def enquiries(making: Making) -> None:
    """One enquiry for each row of list 5."""
    of = protection.enquiries
    making.make(
        "s47_enquiries",
        of,
        numbered(5, making.rows(of), "child", "started_on"),
        id="id",
        child="child",
        started_on="started_on",
        team="team",
        worker="worker",
    )


def conferences(making: Making) -> None:
    """The initial conference of each enquiry that had one; of several enquiries, the latest before it."""
    of = protection.enquiries
    if of.name not in making.lists or not making.lists[of.name].has("conference_on"):
        return
    enquired = numbered(5, making.rows(of), "child", "started_on")
    held = numbered(5, _held_once(list(enquired)), "child", "conference_on")
    making.make(
        "initial_conferences",
        of,
        ({**row, "id": f"{row['id']}/conference"} for row in held),
        id="id",
        child="child",
        enquiry=lambda row: row["enquiry"],
        held_on="conference_on",
        led_to_plan="led_to_plan",
        transfer_in=always(None),
        team="team",
        worker="worker",
    )


def plans(making: Making) -> None:
    """One plan for each row of list 7. Whether it is held for another authority is not said."""
    of = protection.plans
    making.make(
        "cp_plans",
        of,
        numbered(7, making.rows(of), "child", "started_on"),
        id="id",
        child="child",
        started_on="started_on",
        ended_on="ended_on",
        other_authority=always(None),
        initial_category="initial_category",
        latest_category="latest_category",
    )


def visits(making: Making) -> None:
    """The last statutory visit under each plan. Seeing the child is what makes a visit one."""
    of = protection.plans
    if of.name in making.lists and making.lists[of.name].has("visited_on"):
        making.make(
            "cp_visits",
            of,
            _latest(making, "visited_on", "visit"),
            id="id",
            child="child",
            plan=lambda row: row["plan"],
            visited_on="visited_on",
            seen=always("Y"),
            seen_alone="seen_alone",
        )


def reviews(making: Making) -> None:
    """The latest review conference of each plan."""
    of = protection.plans
    if of.name in making.lists and making.lists[of.name].has("reviewed_on"):
        making.make(
            "cp_reviews",
            of,
            _latest(making, "reviewed_on", "review"),
            id="id",
            child="child",
            plan=lambda row: row["plan"],
            held_on="reviewed_on",
        )


def _latest(making: Making, column: str, what: str) -> Iterator[Row]:
    """The plans of which that day is known, as rows of their own."""
    for row in numbered(7, making.rows(protection.plans), "child", "started_on"):
        if row[column] is not None:
            yield {**row, "plan": row["id"], "id": f"{row['id']}/{what}"}


def _held_once(enquired: list[Row]) -> list[Row]:
    """One row for each child and day of a conference: that of the latest enquiry not after it."""
    by_conference: dict[tuple[str, object], Row] = {}
    for row in sorted(enquired, key=lambda row: row["started_on"]):
        if row["conference_on"] is not None:
            key = row["child"], row["conference_on"]
            if key not in by_conference or row["started_on"] <= row["conference_on"]:
                by_conference[key] = {**row, "enquiry": row["id"]}
    return list(by_conference.values())
