"""Episodes of care and what is latest of each, from list 8."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.intake.forms.annex_a.lists import care
from waymark.intake.forms.annex_a.standard.listing import Making, Row, Way, always, numbered

HEALTH_CHECKS = {"health_assessed_on": "Health Assessment", "dental_checked_on": "Dental Check"}
"""The columns that say when a child's health was last looked at, and what the standard dataset calls it."""

COMPLETED = "Completed"
"""What the standard dataset says of a check that took place: the list asks for the last that did."""


def episodes(making: Making) -> None:
    """One episode for each row: the whole period of care, since the list does not part it."""
    making.make(
        "cla_episodes",
        care.in_care,
        _periods(making),
        id="id",
        child="child",
        started_on="started_on",
        ceased_on="ceased_on",
        ceased_because="ceased_because",
        primary_need="primary_need",
        period_of_care=_period,
        entered_care_on="started_on",
        iro_contact_on="iro_contact_on",
    )


def legal_statuses(making: Making) -> None:
    """The current legal status, or the last one of a child who has left care."""
    _latest(
        making,
        "legal_statuses",
        "legal_status_started_on",
        "legal status",
        status="legal_status",
        started_on="legal_status_started_on",
        ended_on="ceased_on",
    )


def placements(making: Making) -> None:
    """The most recent placement."""
    _latest(
        making,
        "placements",
        "placed_on",
        "placement",
        period_of_care=_period,
        started_on="placed_on",
        ended_on="ceased_on",
        type="placement_type",
        provider="provider",
        provider_urn="urn",
        postcode="postcode",
        authority="authority",
    )


def visits(making: Making) -> None:
    """The last social work visit. Whether the child was seen is not said; a visit is to a child."""
    _latest(
        making,
        "cla_visits",
        "visited_on",
        "visit",
        period_of_care=_period,
        visited_on="visited_on",
        seen=always("Y"),
    )


def reviews(making: Making) -> None:
    """The latest statutory review that was held."""
    _latest(
        making,
        "cla_reviews",
        "reviewed_on",
        "review",
        period_of_care=_period,
        held_on="reviewed_on",
        cancelled=always(None),
    )


def health_checks(making: Making) -> None:
    """The last health assessment and the last dental check."""
    listed = making.lists.get(care.in_care.name)
    given = [column for column in HEALTH_CHECKS if listed and listed.has(column)]
    rows = [
        {
            **row,
            "id": f"{row['id']}/{column}",
            "type": HEALTH_CHECKS[column],
            "checked_on": row[column],
            "status": COMPLETED,
        }
        for row in _periods(making)
        for column in given
        if row[column] is not None
    ]
    if listed and given:
        making.put("health_checks", rows, {"id", "child", "type", "checked_on", "status"}, listed.file)


def _latest(making: Making, name: str, column: str, what: str, **ways: Way) -> None:
    """A table of what is latest of each child: one row wherever its day is known."""
    listed = making.lists.get(care.in_care.name)
    if listed and listed.has(column):
        rows = [
            {**row, "period": row["id"], "id": f"{row['id']}/{what}"}
            for row in _periods(making)
            if row[column] is not None
        ]
        making.make(name, care.in_care, rows, id="id", child="child", **ways)


def _periods(making: Making) -> Iterator[Row]:
    return numbered(8, making.rows(care.in_care), "child", "started_on")


def _period(row: Row) -> str:
    return str(row.get("period", row["id"]))
