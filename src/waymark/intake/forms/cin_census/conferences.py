"""Initial child protection conferences, which the census gives by their day only."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.intake import FILE

_DAY = "conference_on"
_TEXT, _DATE = pa.string(), pa.date32()
_NO_DAY = pa.scalar(None, _DATE)


def conferences(typed: Mapping[str, pa.Table]) -> pa.Table | None:
    """
    The rows of `initial_conferences`: those that followed an enquiry, and those of no enquiry of ours.

    A conference led to a plan where one of the child's began on its day; where none did, it is not
    known. One that followed no enquiry may be of a child who moved in: whether it was is not known.
    """
    plans = typed.get("cp_plans")
    parts = [
        _of(typed[name], name, plans)
        for name in ("s47_enquiries", "referrals")
        if name in typed and _DAY in typed[name].column_names
    ]
    if not parts:
        return None
    followed, others = parts[0], parts[-1]
    if len(parts) == 1:
        return followed
    # one conference is sometimes written in both places; the one with its enquiry is kept
    known = _keys(followed)
    return pa.concat_tables([followed, others.filter(pc.invert(pc.is_in(_keys(others), value_set=known)))])


def _of(module: pa.Table, name: str, plans: pa.Table | None) -> pa.Table:
    held = module.filter(pc.is_valid(module[_DAY]))
    by_enquiry = name == "s47_enquiries"
    blank = pa.nulls(held.num_rows, _TEXT)
    plan = _plan_begun(held, plans) if plans is not None else blank
    due = held["conference_due_on"] if "conference_due_on" in held.column_names else None
    return pa.table(
        {
            "id": pc.binary_join_element_wise(held["id"], pa.scalar("conference"), "/"),
            "child": held["child"],
            "enquiry": held["id"] if by_enquiry else blank,
            "plan": plan,
            "referral": held["referral"] if by_enquiry else held["id"],
            "held_on": held[_DAY],
            "due_on": due if due is not None else pa.nulls(held.num_rows, _DATE),
            "transfer_in": pa.array(["N" if by_enquiry else None] * held.num_rows, _TEXT),
            "led_to_plan": pc.if_else(pc.is_valid(plan), pa.scalar("Y"), pa.scalar(None, _TEXT)),
            ROW_NUMBER: held[ROW_NUMBER],
            FILE: held[FILE],
        }
    )


def _plan_begun(held: pa.Table, plans: pa.Table) -> pa.Array:
    """The child's plan that began on the day of the conference, if one did."""
    keys = _key(plans["child"], plans["started_on"])
    place = pc.index_in(_key(held["child"], held[_DAY]), value_set=keys)
    return plans["id"].combine_chunks().take(place)


def _keys(table: pa.Table) -> pa.Array:
    return _key(table["child"], table["held_on"])


def _key(child: pa.ChunkedArray, day: pa.ChunkedArray) -> pa.Array:
    return pc.binary_join_element_wise(child, day.cast(_TEXT), "\x1f").combine_chunks()
