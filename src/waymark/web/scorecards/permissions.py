"""Whose figures a person may see beside those of the whole authority."""

from __future__ import annotations

from collections.abc import Mapping

from waymark.web.access.roles import EVERY_CHILD, Role
from waymark.web.access.scope import Scope

EVERY_TEAM = EVERY_CHILD | {Role.LEAD_MEMBER, Role.WORKFORCE_LEAD}
"""Roles that see the figures of any team."""

WRITE = frozenset({Role.ANALYST, Role.DIRECTOR, Role.SERVICE_MANAGER})
"""Roles that write commentaries; the policy file says the same of the address."""

SEE_CHILDREN = EVERY_CHILD | {Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER}
"""Roles that see rows about children, each those the gate lets them see."""


def teams_open_to(roles: frozenset[Role], scope: Scope, teams: Mapping[str, str]) -> dict[str, str]:
    """The teams whose figures the person may choose: any, or their own and those below."""
    if roles & EVERY_TEAM:
        return dict(teams)
    return {team: name for team, name in teams.items() if team in scope.teams}
