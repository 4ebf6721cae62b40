"""Measures of children as at a day in pandas: who is in each denominator, and who in its numerator."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from benchmarks.pandas_as_at import AsAt
from benchmarks.pandas_events import due_reviews

Answer = tuple[pd.Index, pd.Index]
"""The children counted, and those (of any) who meet the condition."""

NOBODY = pd.Index([], dtype="int64")


def first_year(now: AsAt, years: bool = True) -> pd.Index:
    """The children looked after for less than 12 months; or, the other way, for 12 months or more."""
    entered = now.entered_care.dropna()
    recent = entered + pd.DateOffset(months=12) > now.day
    return entered.index[recent if years else ~recent]


def planned(now: AsAt) -> pd.Index:
    """The children in need in an assessed episode who have a plan."""
    return now.in_need_and_assessed[now.in_need_and_assessed.isin(now.open("cin_plans")["child"])]


def leavers(column: str, *starts: str) -> Callable[[AsAt], Answer]:
    """Care leavers for whom a column starts with one of these."""
    return lambda now: (now.leavers.index, now.leavers.index[_starts(now.leavers[column], starts)])


def cp_reviews(now: AsAt) -> Answer:
    """Children on a plan for 3 months, and those with no review late so far."""
    plans = now.open_plans
    plans = plans[plans["started_on"] + pd.DateOffset(months=3) <= now.day].drop_duplicates("child")
    due = late_plans(now)
    late = due.index[due <= now.day]
    return pd.Index(plans["child"]), pd.Index(plans["child"][~plans["id"].isin(late)])


def late_plans(now: AsAt) -> pd.Series:
    """The first due day of each plan by which its review was not held; the same whatever the day."""
    kept = now.tables.of
    if "_late_plans" not in kept:
        plans = now.tables["cp_plans"].set_index("id")["started_on"]
        due = due_reviews(plans, now.tables["cp_reviews"], "plan")
        due["due_on"] = due["before"] + pd.DateOffset(months=6)
        due["due_on"] = due["due_on"].fillna(due["start"] + pd.DateOffset(months=3))
        late = due[due["held_on"].isna() | (due["held_on"] > due["due_on"])]
        kept["_late_plans"] = late.groupby("plan")["due_on"].min().to_frame()
    return kept["_late_plans"]["due_on"]


CHILDREN: dict[str, Callable[[AsAt], Answer]] = {
    "cases-with-management-oversight": lambda now: (
        now.open_cases,
        now.recently(now.tables["management_oversight"], "recorded_on", 56),
    ),
    "children-in-need": lambda now: (now.in_need, NOBODY),
    "children-on-cp-plan": lambda now: (now.on_plan, NOBODY),
    "children-looked-after": lambda now: (now.entered_care.index, NOBODY),
    "cin-with-plan": lambda now: (now.in_need_and_assessed, planned(now)),
    "cin-visited-in-4-weeks": lambda now: (now.in_need_and_assessed, now.seen("cin_visits", 28)),
    "cin-plans-reviewed-in-6-months": lambda now: (
        planned(now),
        pd.Index(now.fresh_plans["child"][now.fresh_plans["fresh"]]),
    ),
    "cp-visited-in-4-weeks": lambda now: (now.on_plan, now.seen("cp_visits", 28)),
    "cp-reviews-on-time": cp_reviews,
    "cla-visited-in-6-weeks-first-year": lambda now: (first_year(now), now.seen("cla_visits", 42)),
    "cla-visited-in-13-weeks-after-first-year": lambda now: (
        first_year(now, False),
        now.seen("cla_visits", 91),
    ),
    "care-leavers-in-touch": leavers("in_touch", "Y"),
    "care-leavers-eet": leavers("activity", "F", "P"),
    "care-leavers-suitable-accommodation": leavers("suitable", "Y"),
}


def _starts(values: pd.Series, starts: tuple[str, ...]) -> pd.Series:
    return values.str.startswith(starts).fillna(False).astype(bool)
