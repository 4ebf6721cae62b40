"""Contacts, early help and assessments, from lists 1, 2 and 4."""

from __future__ import annotations

from waymark.intake.forms.annex_a.lists import front_door
from waymark.intake.forms.annex_a.standard.listing import Making, numbered


def contacts(making: Making) -> None:
    """One contact for each row of list 1."""
    of = front_door.contacts
    rows = numbered(1, making.rows(of), "child", "received_on")
    making.make("contacts", of, rows, id="id", child="child", received_on="received_on", source="source")


def early_help(making: Making) -> None:
    """One episode for each row of list 2: when it ended is not said, only when the assessment was done."""
    of = front_door.early_help
    rows = numbered(2, making.rows(of), "child", "started_on")
    making.make(
        "early_help_episodes",
        of,
        rows,
        id="id",
        child="child",
        started_on="started_on",
        organisation="organisation",
    )


def assessments(making: Making) -> None:
    """One assessment for each row of list 4. Which referral it followed is not said."""
    of = front_door.assessments
    rows = numbered(4, making.rows(of), "child", "started_on")
    making.make(
        "assessments",
        of,
        rows,
        id="id",
        child="child",
        started_on="started_on",
        authorised_on="authorised_on",
        child_seen="child_seen",
        team="team",
        worker="worker",
    )
