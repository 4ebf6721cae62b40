"""
The way to a permanent home: AD1, children who should be placed for adoption, and earlier permanence.

AD1 and the list of children who should be placed for adoption are about one decision, so a child's rows
of the same decision are one. The day of the placement order and the day a child was placed are not in
either: they are the days on which the episodes change to E1, and to a placement for adoption.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from waymark.intake.forms.ssda903.periods import Period
from waymark.intake.forms.ssda903.years import Row

_ORDERS = {"E1", "D1"}
_PLACED = {"A3", "A4", "A5", "A6"}
_ADOPTED = {"E11", "E12"}
_OF_AD1 = ("matched_on", "adopted_by_carer", "adopters", "adopter_sex", "adopter_legal_status")
_OF_THE_DECISION = ("reversed_on", "reversed_because")


def permanence_rows(
    ad1: Sequence[Row], placed_adoption: Sequence[Row], periods: Sequence[Period]
) -> Iterator[Row]:
    """The rows of `permanence`: one for each decision that a child should be adopted."""
    decisions: dict[tuple[str, date | None], Row] = {}
    for row in (*placed_adoption, *ad1):
        key = (row["child"], row.get("decided_on"))
        kept = {name: row[name] for name in (*_OF_AD1, *_OF_THE_DECISION) if row.get(name) is not None}
        before = decisions.get(key, {"_row": row["_row"], "_file": row["_file"]})
        decisions[key] = {**before, **kept}
    own: dict[str, list[Period]] = {}
    for period in periods:
        own.setdefault(period.child, []).append(period)
    for (child, decided), row in decisions.items():
        own_period = _period_of(decided, own.get(child, []))
        yield {
            **row,
            "id": f"{child}/{decided or ''}",
            "child": child,
            "decided_on": decided,
            "period_of_care": own_period.id if own_period else None,
            **(_from_episodes(own_period) if own_period else {}),
        }


def _period_of(decided: date | None, periods: Sequence[Period]) -> Period | None:
    """The period of care in which the decision was made; the latest where it has no day."""
    if decided is None:
        return periods[-1] if periods else None
    return next((period for period in reversed(periods) if period.open_on(decided)), None)


def _from_episodes(period: Period) -> Row:
    last = period.episodes[-1]
    adopted = last.get("ceased_because") in _ADOPTED
    return {
        "placement_order_on": _first(period, "status", _ORDERS),
        "placed_on": _first(period, "type", _PLACED),
        "order_on": last.get("ceased_on") if adopted else None,
        "order_type": "Adoption" if adopted else None,
    }


def _first(period: Period, column: str, codes: set[str]) -> date | None:
    return next((e["started_on"] for e in period.episodes if e.get(column) in codes), None)


def previous_rows(prev_perm: Sequence[Row]) -> Iterator[Row]:
    """The rows of `previous_permanence`."""
    for row in prev_perm:
        kept = {name: row.get(name) for name in ("child", "option", "authority", "ordered")}
        own = f"{row['child']}/{row.get('option') or ''}/{row.get('ordered') or ''}"
        yield {"_row": row["_row"], "_file": row["_file"], **kept, "id": own}
