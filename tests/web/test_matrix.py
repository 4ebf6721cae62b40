"""
Who may open what: every address, by everybody, of everything that is theirs, somebody else's or absent.

The policy file says which roles open an address; a table of this folder says who sees which child. What is
forbidden is answered byte for byte as what is absent.
"""

from itertools import combinations, cycle
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from waymark.web.site.policy import POLICY

from .asking import FORMATS, METHODS, UNSAFE, address, ask, fault_of, same
from .conftest import AS_AT
from .described import DESCRIBED, described, parameters
from .world import ABSENT, OWN, World, build


@pytest.fixture
def world(db, store: Path) -> World:
    return build(store.parent / "extract", AS_AT)


def test_every_address_is_described():
    taking = {view for view, taken in parameters().items() if taken}
    assert set(parameters()) == set(POLICY)
    assert taking == set(DESCRIBED), "say in described.py how the parameters of each address are filled in"


def test_every_address_opens_to_those_it_should_and_to_nobody_else(world):
    faults, asked = [], 0
    for asker in world.askers:
        absent = {
            "page": asker.client.get("/no-such-page"),
            "api": ask(asker, "api-", "/api/v1/no-such"),
        }
        for view in sorted(POLICY):
            for kind in described(view).kinds:
                fault = fault_of(world, asker, view, kind, absent)
                asked += 1
                if fault:
                    faults.append(f"{asker.name}: {view} of {kind}: {fault}")
    assert not faults, "\n".join([f"{len(faults)} of {asked} answers", *faults])
    assert asked >= len(POLICY) * len(world.askers)


ASKING = ("director", "team-manager", "councillor", "director until yesterday", "leaver", "anonymous")


def _pairs(world: World):
    """Every address by every method and as several people, the formats in turn, so that every pair is met."""
    formats, met = cycle(FORMATS), set()
    for view in sorted(POLICY):
        for method in METHODS:
            for name in ASKING:
                # one step further each round, so that no format stays with one asker
                if name == ASKING[0]:
                    next(formats)
                case = (view, method, name, next(formats))
                met |= set(combinations(case, 2))
                yield case
    expected = {(method, form) for method in METHODS for form in FORMATS}
    expected |= {(name, form) for name in ASKING for form in FORMATS}
    expected |= {(view, form) for view in POLICY for form in FORMATS}
    expected |= {(view, method) for view in POLICY for method in METHODS}
    assert expected <= met


def dump() -> dict[str, list[dict[str, object]]]:
    """Everything that is kept, but for when a session or a token was last used."""
    return {
        model._meta.label: [
            {name: kept for name, kept in row.items() if name != "last_used_on"}
            for row in model.objects.order_by("pk").values()
        ]
        for model in apps.get_models()
        if model._meta.label not in ("sessions.Session", "contenttypes.ContentType")
    }


def test_no_method_or_format_opens_what_the_policy_shuts(world):
    """Refused by any method and in any format; a write that is refused changes nothing."""
    faults, before = [], dump()
    for view, method, name, form in _pairs(world):
        asker, rule = world.asker(name), POLICY[view]
        allowed = rule.anyone or (asker.known and rule.opens_to(asker.roles))
        if allowed and method in rule.methods:
            continue
        answer = ask(asker, view, address(world, asker, view, described(view).kinds[0]), method, form)
        refused = (405,) if allowed else (302, 401, 404)
        away = answer.status_code != 302 or answer.headers["Location"].startswith("/account/sign-in")
        if answer.status_code not in refused or not away:
            faults.append(f"{name}: {method} {view} {form}: {answer.status_code}")
    assert not faults, "\n".join(faults)
    assert dump() == before, "a refused request changed the database"


def test_no_format_opens_what_is_not_ones_own(world):
    """GET in every format of what is another's or absent: never shown, and answered as what is absent."""
    faults = []
    for view in sorted(POLICY):
        rule = POLICY[view]
        for name in ("team-manager", "practitioner", "inspector"):
            asker = world.asker(name)
            if rule.anyone or not rule.opens_to(asker.roles):
                continue
            for kind in described(view).kinds:
                if described(view).sees(asker, kind):
                    continue
                for form in FORMATS:
                    answer = ask(asker, view, address(world, asker, view, kind), "GET", form)
                    missing = ask(asker, view, address(world, asker, view, ABSENT), "GET", form)
                    # a program is told that there is no such format before anything is looked for
                    if answer.status_code not in (404, 422) or not same(answer, missing):
                        faults.append(f"{name}: {view} of {kind} as {form}: {answer.status_code}")
    assert not faults, "\n".join(faults)


def test_a_write_about_what_is_not_ones_own_changes_nothing(world):
    before, faults = dump(), []
    for asker in world.askers:
        for view in sorted(POLICY):
            rule = POLICY[view]
            if not asker.known or rule.anyone or not rule.opens_to(asker.roles):
                continue
            for method in set(UNSAFE) & set(rule.methods):
                for kind in described(view).kinds:
                    if described(view).sees(asker, kind):
                        continue
                    answer = ask(asker, view, address(world, asker, view, kind), method)
                    if answer.status_code != 404:
                        faults.append(f"{asker.name}: {method} {view} of {kind}: {answer.status_code}")
    assert not faults, "\n".join(faults)
    assert dump() == before


def test_a_form_sent_from_elsewhere_is_refused_and_changes_nothing(world):
    before = dump()
    person = world.asker("director").person
    for view in sorted(POLICY):
        if "POST" not in POLICY[view].methods or view.startswith("api-"):
            continue
        client = Client(enforce_csrf_checks=True)
        client.force_login(person)
        at = address(world, world.asker("director"), view, OWN)
        before = dump()
        assert client.post(at).status_code == 403, f"{view} takes a form without its token"
        assert dump() == before


def test_what_does_not_exist_differs_in_nothing_but_the_token(world):
    """The comparison itself can fail: two pages that differ are told apart."""
    director = world.asker("director")
    one = ask(director, "measure", address(world, director, "measure", OWN))
    other = ask(director, "measure", address(world, director, "measure", ABSENT))
    assert same(one, one) and not same(one, other)
