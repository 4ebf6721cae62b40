"""
Cohorts an authority may replace with its own: early help merged with child in need, and the like.

A cohort is a named term (`measures/cohorts`), and the alternatives to it are declared here. A replaced
cohort makes another measure: its slug says so, its fingerprint is another, and `replaced` says in words
what a reader is looking at. A definition in law or guidance, or the DfE's, is not the authority's to
change, so only measures of local standing are replaced (`docs/decisions/0031`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from waymark.measures.cohorts import aged, first_assessed_on, open_and_in_need
from waymark.measures.measure import Measure
from waymark.measures.populations import Children, Records
from waymark.records.tables.referrals import early_help_episodes, referrals
from waymark.records.terms import AS_AT, Answer
from waymark.records.walking import rewrite


class UnknownCohort(ValueError):
    """No such cohort or alternative, or none that the measure counts. The message says which there are."""


@dataclass(frozen=True)
class Alternative:
    """
    One way to replace a cohort: `name` says which, `says` what it counts.

    `swaps` are the conditions of the cohort, each with the one that takes its place; `renames` the words
    its name is made of.
    """

    cohort: str
    name: str
    says: str
    swaps: tuple[tuple[Answer, Answer], ...]
    renames: tuple[tuple[str, str], ...]

    @property
    def slug(self) -> str:
        """As it stands in the slug of a measure and in a definition: "child-in-need=with-early-help"."""
        return f"{self.cohort}={self.name}"


_referred = referrals.any(open_and_in_need)
_assessed = referrals.any(open_and_in_need & (first_assessed_on <= AS_AT))
_helped_early = early_help_episodes.any(early_help_episodes.open)

ALTERNATIVES: tuple[Alternative, ...] = (
    Alternative(
        "child-in-need",
        "with-early-help",
        "Child in need here takes in children with an early help episode open at D, assessed or not.",
        ((_referred, _referred | _helped_early), (_assessed, _assessed | _helped_early)),
        (("children in need", "children in need or receiving early help"),),
    ),
    Alternative(
        "care-leaver",
        "to-25th-birthday",
        "Care leaver here takes in young people up to their 25th birthday, not their 22nd.",
        ((aged(17, 21), aged(17, 24)),),
        (("aged 17 to 21", "aged 17 to 24"),),
    ),
)


def replaced(measure: Measure, chosen: Mapping[str, str]) -> Measure:
    """
    The measure with these cohorts replaced; itself where it counts none of them or is not local.

    `chosen` names the alternative by the cohort. Raises `UnknownCohort`.
    """
    for alternative in sorted(map(_alternative, chosen.items()), key=lambda one: one.slug):
        measure = _with(measure, alternative)
    return measure


def _alternative(chosen: tuple[str, str]) -> Alternative:
    found = next((one for one in ALTERNATIVES if (one.cohort, one.name) == chosen), None)
    if found is None:
        cohort, name = chosen
        known = ", ".join(f'{one.cohort} = "{one.name}"' for one in ALTERNATIVES)
        raise UnknownCohort(f'{cohort} = "{name}" replaces no cohort. There is {known}.')
    return found


def _with(measure: Measure, alternative: Alternative) -> Measure:
    if measure.standing != "local":
        return measure
    swaps = dict(alternative.swaps)
    shape = rewrite(measure.shape, lambda node: swaps.get(node, node))
    if shape == measure.shape:
        return measure
    return replace(
        measure,
        slug=f"{measure.slug}:{alternative.slug}",
        shape=rewrite(shape, lambda node: _renamed(node, alternative)),
        replaced=(*measure.replaced, alternative.says),
    )


def _renamed(node: Any, alternative: Alternative) -> Any:
    if not isinstance(node, Children | Records):
        return node
    name = node.name
    for old, new in alternative.renames:
        name = name.replace(old, new)
    return replace(node, name=name)
