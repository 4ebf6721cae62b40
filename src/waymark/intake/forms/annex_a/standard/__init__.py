"""The standard tables that the lists of Annex A give, one file for each part of the service."""

from __future__ import annotations

from collections.abc import Mapping

from waymark.intake.desk import Desk
from waymark.intake.forms.annex_a.limits import limits
from waymark.intake.forms.annex_a.standard import (
    allocation,
    care,
    children,
    front_door,
    leaving,
    protection,
    referrals,
)
from waymark.intake.forms.annex_a.standard.listing import Listed, Making
from waymark.intake.forms.form import Standard

_STEPS = (
    children.disabilities,
    front_door.contacts,
    front_door.early_help,
    front_door.assessments,
    protection.enquiries,
    protection.conferences,
    protection.plans,
    protection.visits,
    protection.reviews,
    care.episodes,
    care.legal_statuses,
    care.placements,
    care.visits,
    care.reviews,
    care.health_checks,
    leaving.care_leavers,
    leaving.permanence,
    leaving.families,
    allocation.teams,
    allocation.professionals,
)


def standard_tables(lists: Mapping[str, Listed], desk: Desk) -> Standard:
    """Every standard table these lists say something of; what is doubtful is noted at the desk."""
    making = Making(lists)
    children.children(making, desk)
    referrals.referrals(making, desk)
    allocation.involvements(making, desk.intake.as_at)
    for step in _STEPS:
        step(making)
    said = limits(desk.intake.as_at)
    making.standard.limits = {name: said[name] for name in making.standard.tables if name in said}
    return making.standard
