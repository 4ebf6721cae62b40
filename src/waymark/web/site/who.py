"""
Who can see what, in words made from the rules themselves: the roles and `policy.csv`.

A role that the rules change reads differently here without anybody's writing it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waymark.web.access.roles import EVERY_CHILD, OF_A_LIST, OF_A_TEAM, ROLES, Role
from waymark.web.site.policy import POLICY, Rule


@dataclass(frozen=True)
class Told:
    """What one role sees: `figures` of the service, `children` whose rows, `names` where ids are shown."""

    role: str
    figures: str
    children: str
    names: str


def who_sees_what(policy: Mapping[str, Rule] = POLICY) -> list[Told]:
    """Every role, in the order they are listed in."""
    return [_told(role, policy.values()) for role in ROLES]


def _told(role: Role, rules: Iterable[Rule]) -> Told:
    opened = {rule.rows for rule in rules if role in rule.roles}
    whose, names = _children(role) if "own" in opened else ("None", "No")
    return Told(role.called, _figures(opened), whose, names)


def _figures(opened: set[str]) -> str:
    if "figures" in opened:
        return "All, exact"
    return "Published only" if "published" in opened else "None"


def _children(role: Role) -> tuple[str, str]:
    if role in EVERY_CHILD:
        return "Every child who is not restricted", "Only where opened with a reason"
    if role in OF_A_TEAM:
        return "Those of their team, and of the teams below it", "Yes"
    if role in OF_A_LIST:
        return "Those on a named list, until it expires", "Yes"
    return ("Those allocated to them", "Yes") if role is Role.PRACTITIONER else ("None", "No")
