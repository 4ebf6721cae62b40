"""
The policy: which roles open each address, and by which methods. It is the file `policy.csv` beside this one.

An address that the file does not list cannot be opened by anybody, and a test fails the build for it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from waymark.web.access.roles import ROLES, Role

SIGNED_IN = "signed in"
ANYONE = "anyone"


@dataclass(frozen=True)
class Rule:
    """
    Who opens one address.

    `anyone` needs no sign-in. `signed_in` opens to every person, whatever their role. `rows` says what of the
    children is shown: "none", "figures", "own" (the rows the gate lets this person see) or "published".
    """

    view: str
    anyone: bool
    signed_in: bool
    roles: frozenset[Role]
    methods: tuple[str, ...]
    rows: str

    def opens_to(self, roles: frozenset[Role]) -> bool:
        """Whether one of the roles opens the address."""
        return self.anyone or self.signed_in or bool(self.roles & roles)


def _rule(line: Mapping[str, str]) -> Rule:
    named = line["roles"].split()
    anyone, signed_in = line["roles"] == ANYONE, line["roles"] == SIGNED_IN
    roles = frozenset() if anyone or signed_in else frozenset(Role(name) for name in named if name != "all")
    if "all" in named:
        roles = frozenset(ROLES)
    methods = tuple(line["methods"].split())
    return Rule(line["view"], anyone, signed_in, roles, methods, line["rows"])


def _read() -> dict[str, Rule]:
    text = (files("waymark.web.site") / "policy.csv").read_text(encoding="utf-8")
    return {line["view"]: _rule(line) for line in csv.DictReader(text.splitlines())}


POLICY: Mapping[str, Rule] = _read()
"""The rule of each address, by the name of its view."""
