"""The roles people are appointed to, and which rows about children each may see (design, section 6)."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A role, by the word it goes by in the policy file and in an appointment."""

    ANALYST = "analyst"
    PRACTITIONER = "practitioner"
    TEAM_MANAGER = "team-manager"
    SERVICE_MANAGER = "service-manager"
    DIRECTOR = "director"
    IRO = "iro"
    AUDITOR = "auditor"
    WORKFORCE_LEAD = "workforce-lead"
    COMMISSIONER = "commissioner"
    LEAD_MEMBER = "lead-member"
    BOARD_MEMBER = "board-member"
    COUNCILLOR = "councillor"
    COMPANY_COMMISSIONER = "company-commissioner"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"

    @property
    def called(self) -> str:
        """What a reader calls the role."""
        return TITLES[self]


TITLES = {
    Role.ANALYST: "Analyst",
    Role.PRACTITIONER: "Practitioner",
    Role.TEAM_MANAGER: "Team manager",
    Role.SERVICE_MANAGER: "Service manager",
    Role.DIRECTOR: "Director",
    Role.IRO: "Independent reviewing officer",
    Role.AUDITOR: "Auditor",
    Role.WORKFORCE_LEAD: "Workforce lead",
    Role.COMMISSIONER: "Commissioner",
    Role.LEAD_MEMBER: "Lead member",
    Role.BOARD_MEMBER: "Board member",
    Role.COUNCILLOR: "Councillor",
    Role.COMPANY_COMMISSIONER: "Commissioner of a company that delivers the service",
    Role.INSPECTOR: "Inspector",
    Role.ADMINISTRATOR: "Administrator",
}

ROLES = tuple(Role)

EVERY_CHILD = frozenset({Role.ANALYST, Role.DIRECTOR, Role.IRO})
"""
Roles that see the rows of every child who is not restricted, under a pseudonym unless opened with a reason.
"""

OF_A_TEAM = frozenset({Role.TEAM_MANAGER, Role.SERVICE_MANAGER})
"""Roles that see the children of the team they are appointed to, and of the teams below it."""

OF_A_LIST = frozenset({Role.INSPECTOR, Role.AUDITOR})
"""Roles that see the children of a named list, until it expires."""
