"""Care leavers from list 9, as they stood on the day; children on the way to adoption from list 10."""

from __future__ import annotations

from waymark.intake.forms.annex_a.lists import adoption, care
from waymark.intake.forms.annex_a.standard.listing import Making, Row, numbered


def care_leavers(making: Making) -> None:
    """One row for each young person. What they were before is the history of loads."""
    of = care.leavers
    making.make(
        "care_leavers",
        of,
        numbered(9, making.rows(of), "child"),
        id="id",
        child="child",
        eligibility="eligibility",
        in_touch="in_touch",
        latest_contact_on="latest_contact_on",
        accommodation="accommodation",
        suitable="suitable",
        activity="activity",
        pathway_plan_reviewed_on="pathway_plan_reviewed_on",
        personal_adviser="personal_adviser",
        team="team",
        worker="worker",
    )


def permanence(making: Making) -> None:
    """One row for each row of list 10, with the adoption order where there is one."""
    of = adoption.adoptions
    making.make(
        "permanence",
        of,
        numbered(10, making.rows(of), "child"),
        id="id",
        child="child",
        decided_on="decided_on",
        placement_order_on="placement_order_on",
        matched_on="matched_on",
        placed_on="placed_on",
        placed_early_on="placed_early_on",
        order_on="order_on",
        order_type=_order_type,
        reversed_on="reversed_on",
        reversed_because="reversed_because",
    )


def families(making: Making) -> None:
    """The family each child is to join, where list 10 names it."""
    of = adoption.adoptions
    if of.name in making.lists and making.lists[of.name].has("family"):
        rows = [row for row in making.rows(of) if row["family"] is not None]
        making.make(
            "family_links",
            of,
            ({**row, "id": f"{row['id']}/family"} for row in numbered(10, rows, "child")),
            id="id",
            family="family",
            child="child",
        )


def _order_type(row: Row) -> str | None:
    return "Adoption" if row.get("order_on") is not None else None
