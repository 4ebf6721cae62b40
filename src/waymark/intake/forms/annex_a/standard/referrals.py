"""
Referrals: those of list 3, and the episodes of need of list 6 that they do not account for.

List 3 has every referral of six months, and not when it was closed. List 6 has when services began and
ended, for children who got any. A row of list 6 that began within the six months belongs to a referral
of list 3; one that began earlier stands for a referral that list 3 is too short to hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.desk import Desk
from waymark.intake.forms.annex_a.limits import six_months_before
from waymark.intake.forms.annex_a.lists import front_door, protection
from waymark.intake.forms.annex_a.standard.listing import Listed, Making, Row, numbered
from waymark.intake.intake import SHEET

_OF_NEED = {"closed_on": "closed_on", "closed_because": "closed_because", "primary_need": "primary_need"}
_OF_REFERRAL = {"source": "source"}
_ALWAYS = {"id", "child", "received_on", "no_further_action"}


def referrals(making: Making, desk: Desk) -> None:
    """Every referral and episode of need, none of them twice."""
    referred = making.lists.get(front_door.referrals.name)
    in_need = making.lists.get(protection.in_need.name)
    file = referred or in_need
    if file is None:
        return
    rows = [_referral(row) for row in numbered(3, making.rows(front_door.referrals), "child", "received_on")]
    needs = _with_a_day(in_need, desk) if in_need else []
    rows += _joined(rows, numbered(6, needs, "child", "started_on"), six_months_before(desk.intake.as_at))
    making.put("referrals", rows, _ALWAYS | _given(referred, in_need), file.file)


def _given(referred: Listed | None, in_need: Listed | None) -> set[str]:
    given = {c for c, of in _OF_NEED.items() if in_need and in_need.has(of)}
    given |= {c for c, of in _OF_REFERRAL.items() if referred and referred.has(of)}
    return given | {
        c for c in ("team", "worker") for listed in (referred, in_need) if listed and listed.has(c)
    }


def _with_a_day(in_need: Listed, desk: Desk) -> list[Row]:
    """The rows of list 6, without closed cases that do not say when they were closed: those are flagged."""
    kept, findings = [], desk.findings(in_need.file, in_need.sheet)
    for row in in_need.rows:
        if row.get("case_status") == "closed" and row.get("closed_on") is None:
            findings.add("closed-without-day", "flag", "", row[ROW_NUMBER], "CIN Closure Date")
        else:
            kept.append(row)
    return kept


def _joined(referred: list[Row], needs: Iterable[Row], since: date) -> list[Row]:
    """Write what list 6 says on the referral each row belongs to; the rows that belong to none."""
    free: dict[str, list[Row]] = defaultdict(list)
    for row in referred:
        if row["no_further_action"] != "Y":
            free[row["child"]].append(row)
    alone, later = [], []
    for need in needs:
        same = [row for row in free[need["child"]] if row["received_on"] == need["started_on"]]
        if same:
            _write(need, same[0], free)
        else:
            later.append(need)
    for need in later:
        started = need["started_on"]
        earlier = [r for r in free[need["child"]] if started is None or since <= r["received_on"] <= started]
        if earlier and (started is None or started >= since):
            _write(need, max(earlier, key=lambda row: row["received_on"]), free)
        else:
            alone.append(_of_need(need))
    return alone


def _write(need: Row, referral: Row, free: dict[str, list[Row]]) -> None:
    free[need["child"]].remove(referral)
    referral.update({column: need.get(of) for column, of in _OF_NEED.items()})
    referral.update({column: need[column] for column in ("team", "worker") if need.get(column)})


def _referral(row: Row) -> Row:
    kept = ("id", "child", "received_on", "source", "team", "worker", ROW_NUMBER, SHEET)
    return {name: row.get(name) for name in kept} | {"no_further_action": row.get("no_further_action")}


def _of_need(need: Row) -> Row:
    kept = ("id", "child", "team", "worker", *_OF_NEED, ROW_NUMBER, SHEET)
    return {name: need.get(name) for name in kept} | {
        "received_on": need["started_on"],
        # services were given, so something was done about the referral
        "no_further_action": None,
    }
