"""
How to fill in each address: with what is one's own, somebody else's, and what does not exist.

An address that takes no parameter describes itself. One that does is described here, or a test fails. Who
sees which child is a table written by hand (`SEES`), and not asked of the gate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from waymark.web.access.roles import Role
from waymark.web.api.models import Token
from waymark.web.loads.due import listed
from waymark.web.loads.pinned import Pinned, open_load
from waymark.web.loads.references import reference_of
from waymark.web.loads.rows import key_of
from waymark.web.scorecards.models import Agreement
from waymark.worklists.catalogue import WORKLISTS
from waymark.worklists.item import Entry
from waymark.worklists.worklist import Worklist, WorklistNotAvailable

from .world import ABSENT, KINDS, OTHER, OWN, RESTRICTED, SIBLING, Asker, World

EVERY = {Role.ANALYST, Role.DIRECTOR, Role.IRO}
SEES: Mapping[str, set[Role]] = {
    OWN: EVERY | {Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.INSPECTOR, Role.AUDITOR},
    SIBLING: EVERY | {Role.SERVICE_MANAGER},
    OTHER: EVERY,
    RESTRICTED: set(),
    ABSENT: set(),
}
"""Which roles see a child of each kind. A restricted case opens to those of them who are named on it."""

Parts = dict[str, object]


@dataclass(frozen=True)
class Described:
    """The kinds of thing an address can be asked for, how each is filled in, and who then sees it."""

    kinds: tuple[str, ...]
    parts: Callable[[World, Asker, str], Parts]
    sees: Callable[[Asker, str], bool]


def sees_child(asker: Asker, kind: str) -> bool:
    """Whether the asker sees that child, by the table."""
    if asker.name == "inspector whose list expired":
        return False
    return bool(asker.roles & SEES[kind]) or (asker.named and kind == RESTRICTED)


def _known(asker: Asker, kind: str) -> bool:
    return kind == OWN


def named(parameter: str, value: str, more: Parts | None = None) -> Described:
    """An address of something everybody knows by name, such as a measure."""
    return Described(
        (OWN, ABSENT),
        lambda _, __, kind: {parameter: value if kind == OWN else "no-such", **(more or {})},
        _known,
    )


def child(parameter: str, more: Parts | None = None) -> Described:
    """An address of one child, by reference."""
    return Described(
        KINDS,
        lambda world, _, kind: {parameter: reference_of(world.children[kind]), **(more or {})},
        sees_child,
    )


def _token(world: World, asker: Asker, kind: str) -> Parts:
    whose = asker.person if kind == OWN else world.asker("director").person
    if kind == OTHER and asker.name == "director":
        whose = world.asker("analyst").person
    found = Token.objects.filter(person=whose).first() if kind != ABSENT else None
    return {"number": found.pk if found else 987654}


def _row(world: World, _: Asker, kind: str) -> Parts:
    """A row about that child, of the first list that has one."""
    load, child = open_load(), world.children[kind]
    for worklist in WORKLISTS:
        for entry in _entries(load, worklist):
            if entry.person == child:
                return {"name": worklist.name, "row": key_of(worklist.name, entry)}
    if kind in (OWN, OTHER):
        raise LookupError(f"no list has a row about the child who is {kind}")
    return {"name": WORKLISTS[0].name, "row": reference_of("no row")}


def _person(world: World, _: Asker, kind: str) -> Parts:
    """Somebody with an account."""
    known = world.asker("director").person
    return {"number": known.pk if kind == OWN and known else 987654}


def _worker(world: World, _: Asker, kind: str) -> Parts:
    """A worker of the team that has that child."""
    held = open_load().allocations
    team = held[world.children[kind]].team if kind != ABSENT else None
    workers = sorted(to.worker for to in held.values() if team and to.team == team and to.worker)
    worker = world.worker if kind == OWN else next(iter(workers), "nobody")
    return {"reference": reference_of(f"worker {worker}")}


def _team_of(world: World, kind: str) -> str:
    held = open_load().allocations.get(world.children[kind])
    return (held.team if held else None) or "no-such-team"


def _team(world: World, _: Asker, kind: str) -> Parts:
    """The team that has that child."""
    return {"team": _team_of(world, kind)}


def _agreement(world: World, _: Asker, kind: str) -> Parts:
    """What a clinic agreed of the team that has that child."""
    found = Agreement.objects.filter(team=_team_of(world, kind)).first()
    return {"number": found.pk if found else 987654}


def _entries(load: Pinned, worklist: Worklist) -> tuple[Entry, ...]:
    try:
        return listed(load, worklist, FAR).entries
    except WorklistNotAvailable:
        return ()


FAR = 3660
"""So many days ahead, that a row is found whenever it is due."""

PLAIN = Described((OWN,), lambda *_: {}, _known)

MEASURE = named("slug", "children-looked-after")
WORKLIST = named("name", "cp-visits-due")

WORKER = Described((OWN, SIBLING, OTHER, ABSENT), _worker, sees_child)

NO_PROVIDER = Described((ABSENT,), lambda *_: {"provider_id": "no-such"}, _known)
"""The council's own sign-on: none is told of here, and tests of its own have one."""

OF_A_SECOND_FACTOR = ("mfa_deactivate_totp", "mfa_view_recovery_codes")
"""Absent to whoever has no second factor, as none of the askers has: `test_signing_in` has one."""

DESCRIBED: Mapping[str, Described] = {
    "measure": MEASURE,
    "measure-children": MEASURE,
    "worklist": WORKLIST,
    "token-revoke": Described((OWN, OTHER, ABSENT), _token, _known),
    "api-trend": named("measure", "children-looked-after"),
    "api-measure": named("measure", "children-looked-after"),
    "api-children": named("measure", "children-looked-after"),
    "api-worklist": WORKLIST,
    "worklist-file": named("name", "cp-visits-due", {"format": "csv"}),
    "child": child("reference"),
    "scorecard-file": named("kind", "csv"),
    "front-door-file": named("kind", "csv"),
    "measure-file": named("slug", "children-looked-after", {"kind": "csv"}),
    "measure-children-file": MEASURE,
    "commentary": MEASURE,
    "agreement": Described((OWN, SIBLING, OTHER, ABSENT), _team, sees_child),
    "agreement-check": Described((OWN, SIBLING, OTHER, ABSENT), _agreement, sees_child),
    "child-open": child("reference"),
    "person": Described((OWN, ABSENT), _person, _known),
    "handover": WORKER,
    "supervision": WORKER,
    "openid_connect_login": NO_PROVIDER,
    "openid_connect_callback": NO_PROVIDER,
    "note": Described(KINDS, _row, sees_child),
}


def described(view: str) -> Described:
    """How to fill the address in; KeyError says which address nobody described."""
    if view in OF_A_SECOND_FACTOR:
        return Described((ABSENT,), lambda *_: {}, _known)
    return DESCRIBED[view] if parameters()[view] else PLAIN


def parameters() -> dict[str, tuple[str, ...]]:
    """The parameters of every address, by the name of its view."""
    return {
        one.name: tuple(one.pattern.converters) or tuple(above)
        for one, above in _patterns(get_resolver().url_patterns, ())
    }


def _patterns(patterns, above) -> Iterator[tuple[URLPattern, tuple[str, ...]]]:  # type: ignore[no-untyped-def]
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one.url_patterns, (*above, *one.pattern.converters))
        else:
            yield one, above
