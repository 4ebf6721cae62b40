"""
Which placements are outside the authority's area, made from the placements' local authority at load.

A council writes the authority of a placement as its nine-character code (Office for National Statistics) or,
less often, by name. Two codes can always be told apart; a name only tells that it is the same place.
"""

from __future__ import annotations

import re

from waymark.engines.extract import arrow_table
from waymark.intake.intake import Intake
from waymark.records.tables.made import placement_areas
from waymark.records.tables.placements import placements

_CODE = re.compile(r"[ENSW]\d{8}")


def derive_placement_areas(intake: Intake, authority: str) -> None:
    """
    Add `placement_areas` to the load, where it can be told of some placement.

    Nothing is added where no placement says its authority, or none says it so that it can be compared
    with the one that the load goes by: what is outside the area is then not available.
    """
    if not intake.can_make(placement_areas):
        return
    rows = intake.tables[placements.name].to_pylist()
    given = [{"placement": row["id"], "outside": is_outside(row["authority"], authority)} for row in rows]
    if any(row["outside"] for row in given):
        intake.tables[placement_areas.name] = arrow_table(placement_areas, given, placement_areas.by_name)
        intake.columns[placement_areas.name] = frozenset(placement_areas.by_name)
        intake.derived[placement_areas.name] = placement_areas.source


def is_outside(place: str | None, authority: str) -> str | None:
    """
    Y if the place is outside the authority, N if it is the authority, None where that is not known.

    >>> is_outside("e09000030", "E09000030"), is_outside("E08000039", "E09000030")
    ('N', 'Y')
    >>> is_outside("Leeds", "E09000030") is None
    True
    """
    there, here = _plain(place), _plain(authority)
    if not there:
        return None
    if there == here:
        return "N"
    return "Y" if _CODE.fullmatch(there) and _CODE.fullmatch(here) else None


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).upper()
