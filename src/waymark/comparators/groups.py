"""Whom an authority is set beside."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.comparators.authorities import (
    ENGLAND,
    Authority,
    authorities,
    authority_of,
    core_cities,
    region_names,
)

KINDS = ("england", "region", "neighbours", "core-cities")


@dataclass(frozen=True)
class Group:
    """
    Places to set beside an authority.

    `published` is the code of a place whose own figure is published (England, a region, one authority);
    without one the group's figure is the mean of its `members`, each counting once, as the department's
    interactive tool has it for statistical neighbours.
    """

    kind: str
    name: str
    members: tuple[Authority, ...]
    published: str = ""


def group_of(kind: str, authority: Authority) -> Group:
    """
    One of `KINDS`, or the code of another authority to be set beside it alone.

    Raises UnknownAuthority for anything else.
    """
    match kind:
        case "england":
            return Group(kind, "England", authorities(), ENGLAND)
        case "region":
            members = tuple(one for one in authorities() if one.region == authority.region)
            return Group(kind, region_names()[authority.region], members, authority.region)
        case "neighbours":
            members = tuple(authority_of(code) for code in authority.neighbours)
            return Group(kind, "Statistical neighbours", members)
        case "core-cities":
            return Group(kind, "Core cities", core_cities())
    other = authority_of(kind)
    return Group(other.code, other.name, (other,), other.code)
