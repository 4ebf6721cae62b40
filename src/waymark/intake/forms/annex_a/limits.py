"""What Annex A leaves out of each table that it gives, in sentences that `coverage` shows."""

from __future__ import annotations

from datetime import date, timedelta

from waymark.dates import shift_months
from waymark.records.limits import Limit


def six_months_before(as_at: date) -> date:
    """The first day of the six months that end on the day the lists were made."""
    return _after_months(as_at, 6)


def limits(as_at: date) -> dict[str, Limit]:
    """The limits by Waymark's name of the table, for lists made on that day."""
    since, year = six_months_before(as_at), _after_months(as_at, 12)
    six, latest = "Annex A has only {} in the six months before it was made.", "Annex A has only the {}."

    def of_six_months(what: str, more: str = "", partial: bool = False, **presumed: str) -> Limit:
        return Limit(f"{six.format(what)} {more}".strip(), since, presumed=presumed, partial=partial)

    def only_the(what: str, more: str = "", **presumed: str) -> Limit:
        return Limit(f"{latest.format(what)} {more}".strip(), latest_only=True, presumed=presumed)

    return {
        "children": Limit(
            "Annex A does not say of a child since born when the birth was expected.",
            presumed={"expected_on": ""},
        ),
        "contacts": of_six_months("contacts received"),
        "early_help_episodes": of_six_months("early help assessments running at some time"),
        "referrals": of_six_months(
            "referrals received, and children in need at some time,",
            "It does not say when a referral that led to no services was closed.",
            partial=True,
            closed_on="",
        ),
        "assessments": of_six_months("assessments open at some time"),
        "s47_enquiries": of_six_months("section 47 enquiries begun, or still open,"),
        "initial_conferences": of_six_months(
            "conferences of enquiries begun, or still open,",
            "It does not say which child came from another authority.",
            partial=True,
            transfer_in="",
        ),
        "cp_plans": of_six_months(
            "child protection plans open at some time",
            "It does not say which plans are held for another authority.",
            other_authority="",
        ),
        "cp_visits": only_the(
            "latest visit under each child protection plan",
            "It does not say whether the child was seen.",
            seen="Y",
        ),
        "cp_reviews": only_the("latest review of each child protection plan"),
        "cla_episodes": of_six_months("periods of care open at some time"),
        "legal_statuses": only_the("current or last legal status of each child in care"),
        "placements": only_the("most recent placement of each child in care"),
        "cla_visits": only_the(
            "latest visit to each child in care", "It does not say whether the child was seen.", seen="Y"
        ),
        "cla_reviews": only_the("latest review of each child in care", cancelled=""),
        "health_checks": only_the("last health assessment and dental check of each child in care"),
        "permanence": Limit("Annex A has children with an adoption decision in the past year only.", year),
        "involvements": only_the(
            "team and worker of each child on the day it was made", "It does not say since when."
        ),
    }


def _after_months(as_at: date, count: int) -> date:
    """The first day of so many months that end on the day; the day itself where no calendar goes so far."""
    before = shift_months(as_at, -count)
    return before + timedelta(days=1) if before else as_at
