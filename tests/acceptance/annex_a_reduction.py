"""
A whole extract reduced to what Annex A would hold of it, by the scope of each list and nothing else.

Rows are dicts of the standard dataset; what comes out are the cells of each list by heading.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]

CHILD = "Child Unique ID"


def reduced(tables: Tables, as_at: date, since: date) -> dict[int, list[Row]]:
    """The lists made on `as_at`, whose six months begin on `since`."""
    people = {row["child"]: row for row in tables["children"]}
    lists = {
        1: _dated(tables["contacts"], "received_on", since, as_at, {"Date of Contact": "received_on"}),
        3: _referred(tables, since, as_at),
        4: _assessed(tables, since, as_at),
        5: _enquired(tables, since, as_at),
        6: _in_need(tables, since, as_at),
        7: _planned(tables, since, as_at),
        8: _in_care(tables, since, as_at),
        9: _left(tables, as_at),
    }
    return {number: [_who(row, people) for row in rows] for number, rows in lists.items()}


def _who(row: Row, people: Mapping[str, Row]) -> Row:
    person = people.get(row[CHILD], {})
    return row | {
        "Date of Birth": person.get("born_on") or "",
        "Ethnicity": person.get("ethnicity") or "",
    }


def _cells(row: Row, headings: Mapping[str, str]) -> Row:
    return {CHILD: row["child"]} | {
        h: row.get(c) if row.get(c) is not None else "" for h, c in headings.items()
    }


def _dated(rows: list[Row], column: str, since: date, as_at: date, headings: Mapping[str, str]) -> list[Row]:
    return [_cells(row, headings) for row in rows if since <= row[column] <= as_at]


def _running(row: Row, start: str, end: str, since: date, as_at: date) -> bool:
    return row[start] <= as_at and (row.get(end) is None or row[end] >= since)


def _referred(tables: Tables, since: date, as_at: date) -> list[Row]:
    headings = {"Date of Referral": "received_on", "Referral NFA?": "no_further_action"}
    return _dated(tables["referrals"], "received_on", since, as_at, headings)


def _assessed(tables: Tables, since: date, as_at: date) -> list[Row]:
    headings = {
        "Continuous Assessment Start Date": "started_on",
        "Continuous Assessment Date of Authorisation": "authorised_on",
        "Child Seen During Continuous Assessment": "child_seen",
    }
    rows = [r for r in tables["assessments"] if _running(r, "started_on", "authorised_on", since, as_at)]
    return [_cells(row, headings) for row in rows]


def _enquired(tables: Tables, since: date, as_at: date) -> list[Row]:
    held = {row["enquiry"]: row["held_on"] for row in tables["initial_conferences"] if row.get("enquiry")}
    headings = {
        "Strategy discussion initiating Section 47 Enquiry Start Date": "started_on",
        "Date of Initial Child Protection Conference": "held_on",
    }
    return [
        _cells(row | {"held_on": held.get(row["id"])}, headings)
        for row in tables["s47_enquiries"]
        if row["started_on"] <= as_at and (row["started_on"] >= since or row.get("ended_on") is None)
    ]


def _in_need(tables: Tables, since: date, as_at: date) -> list[Row]:
    """Episodes in which something was done, neither of care leavers nor of referrals alone."""
    served = {row["referral"] for row in tables["assessments"]} | {
        row["referral"] for row in tables["cin_plans"]
    }
    leavers = {row[CHILD] for row in _left(tables, as_at)}
    headings = {"CIN Start Date": "received_on", "CIN Closure Date": "closed_on"}
    return [
        _cells(row, headings)
        for row in tables["referrals"]
        if _running(row, "received_on", "closed_on", since, as_at)
        and row["id"] in served
        and row["no_further_action"] != "Y"
        and row["child"] not in leavers
    ]


def _planned(tables: Tables, since: date, as_at: date) -> list[Row]:
    headings = {
        "Child Protection Plan Start Date": "started_on",
        "Child Protection Plan End Date": "ended_on",
        "Date of the Last Statutory Visit": "visited_on",
        "Date of latest review conference": "reviewed_on",
    }
    visited, reviewed = (
        _last(tables["cp_visits"], "visited_on", as_at),
        _last(tables["cp_reviews"], "held_on", as_at),
    )
    return [
        _cells(
            row | {"visited_on": visited.get(row["child"]), "reviewed_on": reviewed.get(row["child"])},
            headings,
        )
        for row in tables["cp_plans"]
        if _running(row, "started_on", "ended_on", since, as_at)
    ]


def _in_care(tables: Tables, since: date, as_at: date) -> list[Row]:
    """One row for each period of care: when it began, and the end of its last episode."""
    periods: dict[str, list[Row]] = {}
    for row in tables["cla_episodes"]:
        if row["started_on"] <= as_at:
            periods.setdefault(row["period_of_care"], []).append(row)
    visited, reviewed = (
        _last(tables["cla_visits"], "visited_on", as_at),
        _last(tables["cla_reviews"], "held_on", as_at),
    )
    rows = []
    for episodes in periods.values():
        last = max(episodes, key=lambda row: (row["started_on"], row["id"]))
        if last["ceased_on"] is not None and last["ceased_on"] < since:
            continue
        status = _legal_status(tables, last["child"], last["ceased_on"] or as_at)
        rows.append(
            {
                CHILD: last["child"],
                "Date Started to be Looked After": min(row["entered_care_on"] for row in episodes),
                "Date Ceased to be Looked After": last["ceased_on"] or "",
                "Reason Ceased to be Looked After": last["ceased_because"] or "",
                "Start date of current legal status": status.get("started_on", ""),
                "Child's Legal Status": status.get("status", ""),
                "Date of Last Social Work Visit": visited.get(last["child"], ""),
                "Date of Latest Statutory Review": reviewed.get(last["child"], ""),
                "Start Date of Most Recent Placement": last["started_on"],
            }
        )
    return rows


def _legal_status(tables: Tables, child: str, day: date) -> Row:
    """The legal status that began last by the day, among those still open then or ended on it."""
    own = [
        row
        for row in tables["legal_statuses"]
        if row["child"] == child
        and row["started_on"] <= day
        and (row["ended_on"] is None or row["ended_on"] >= day)
    ]
    return max(own, key=lambda row: row["started_on"], default={})


def _left(tables: Tables, as_at: date) -> list[Row]:
    headings = {
        "Eligibility Category": "eligibility",
        "LA in Touch": "in_touch",
        "Latest Pathway Plan Review Date": "reviewed_on",
        "Latest Date of Contact": "latest_contact_on",
        "Type of Accommodation": "accommodation",
        "Suitability of Accommodation": "suitability",
        "Activity Status": "activity",
    }
    latest: dict[str, Row] = {}
    for row in sorted(tables["care_leaver_status"], key=lambda row: row["effective_on"]):
        if row["effective_on"] <= as_at:
            latest[row["child"]] = row
    suits = {"Y": "a) Suitable", "N": "b) Unsuitable"}
    reviewed = {row["child"]: row["pathway_plan_reviewed_on"] for row in tables["care_leavers"]}
    return [
        _cells(
            row | {"suitability": suits.get(row["suitable"]), "reviewed_on": reviewed.get(child)},
            headings,
        )
        for child, row in latest.items()
    ]


def _last(rows: list[Row], column: str, as_at: date) -> dict[str, date]:
    """The latest such day of each child, whether or not the child was seen."""
    found: dict[str, date] = {}
    for row in rows:
        if row[column] is not None and row[column] <= as_at:
            found[row["child"]] = max(found.get(row["child"], row[column]), row[column])
    return found
