"""
Values and answers with a name of their own: said by it, and spelt out once, under the definition.

Each is named beside its declaration in `measures/library`, so that a reader meets one sentence at a
time and not a page of brackets.
"""

from __future__ import annotations

from waymark.measures import homes
from waymark.measures.cohorts import entered_care_on
from waymark.measures.library import (
    absence,
    allocation,
    care_health,
    care_reviews,
    regulation_28,
    workforce,
)
from waymark.records import terms as t
from waymark.records.walking import walk

FEATURES: dict[t.Term, str] = {
    entered_care_on: "the day the child came into care",
    **dict(regulation_28.FEATURES),
    **dict(care_reviews.FEATURES),
    **dict(care_health.FEATURES),
    **dict(allocation.FEATURES),
    **dict(workforce.FEATURES),
    **dict(absence.FEATURES),
    **homes.FEATURES,
}


def features_in(declaration: object) -> list[tuple[str, t.Term]]:
    """
    Each named value or answer in a declaration with its name, in the order they are named in.

    A column of a named record says what it is by its name alone, and is not spelt out.
    """
    here = {node for node in walk(declaration) if isinstance(node, t.Term) and node in FEATURES}
    return [(name, one) for one, name in FEATURES.items() if one in here and not isinstance(one, t.Linked)]
