"""Measures of what happened in a month, in pandas: each event with its child, its day and whether in time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from benchmarks.pandas_tables import Tables

EVENT = ["child", "day", "own", "team", "met"]


def assessments(tables: Tables) -> pd.DataFrame:
    """Assessments authorised, and whether within 45 working days of their start."""
    rows = tables["assessments"].dropna(subset=["authorised_on"])
    taken = rows["authorised_on"].map(tables.numbers) - rows["started_on"].map(tables.numbers)
    met = (taken <= 45) & (rows["authorised_on"] >= rows["started_on"])
    return _events(rows, rows["authorised_on"], met, rows["team"])


def re_referrals(tables: Tables) -> pd.DataFrame:
    """Days on which a child was referred with nothing open, and whether one came in the 12 months before."""
    rows = tables["referrals"].dropna(subset=["received_on"])
    far = pd.Timestamp("9999-12-31").as_unit("s")
    ends = rows["closed_on"].fillna(far).where(rows["no_further_action"].ne("Y"))
    days = rows.assign(ends=ends).groupby(["child", "received_on"], as_index=False)
    days = days.agg(ends=("ends", "max")).merge(_first_teams(rows), on=["child", "received_on"])
    by_child = days.groupby("child")
    before = by_child["received_on"].shift()
    # a missing end is one that never was open: the earliest day there is
    ends = days["ends"].fillna(pd.Timestamp("1677-12-31").as_unit("s"))
    running = ends.groupby(days["child"]).cummax().groupby(days["child"]).shift()
    days = days.assign(before=before)[~(running > days["received_on"])]
    met = days["received_on"] <= days["before"] + pd.DateOffset(months=12)
    return _events(days, days["received_on"], met, days["team"])


def second_plans(tables: Tables) -> pd.DataFrame:
    """Plans started, and whether an earlier one of the child had ended by then."""
    rows = tables["cp_plans"]
    rows = rows[rows["other_authority"].ne("Y")].dropna(subset=["started_on"])
    pairs = rows.merge(rows, on="child", suffixes=("", "_other"))
    earlier = pairs[
        (pairs["ended_on_other"] <= pairs["started_on"]) & (pairs["started_on_other"] < pairs["started_on"])
    ]
    return _events(rows, rows["started_on"], rows["id"].isin(earlier["id"]))


def care_reviews(tables: Tables) -> pd.DataFrame:
    """Reviews of looked after children that fell due in care, and whether held by then."""
    episodes, reviews = tables["cla_episodes"], tables["cla_reviews"]
    periods = episodes.dropna(subset=["period_of_care"]).groupby("period_of_care")
    periods = periods.agg(start=("entered_care_on", "min"), child=("child", "min")).dropna(subset=["start"])
    due = due_reviews(periods["start"], reviews[reviews["cancelled"].ne("Y")], "period_of_care")
    due["due_on"] = _due_in_care(due, tables)
    due["child"] = due["period_of_care"].map(periods["child"])
    beside = due.dropna(subset=["due_on"]).reset_index().merge(episodes, on="period_of_care")
    in_care = (beside["started_on"] <= beside["due_on"]) & (
        beside["ceased_on"].isna() | (beside["ceased_on"] > beside["due_on"])
    )
    due = due.loc[beside["index"][in_care].unique()]
    return _events(due, due["due_on"], due["held_on"] <= due["due_on"])


def due_reviews(starts: pd.Series, reviews: pd.DataFrame, subject: str) -> pd.DataFrame:
    """Each review held since the start, and one still to come, with the day the one before was held."""
    held = reviews[[subject, "held_on"]].dropna().drop_duplicates()
    held = held.assign(start=held[subject].map(starts))
    held = held[held["held_on"] >= held["start"]]
    to_come = pd.DataFrame({subject: starts.index, "start": starts.to_numpy()})
    rows = pd.concat([held, to_come], ignore_index=True)
    rows = rows.sort_values([subject, "held_on"], na_position="last", ignore_index=True)
    return rows.assign(
        before=rows.groupby(subject)["held_on"].shift(), number=rows.groupby(subject).cumcount() + 1
    )


EVENTS: dict[str, Callable[[Tables], pd.DataFrame]] = {
    "assessments-within-45-working-days": assessments,
    "re-referrals-within-12-months": re_referrals,
    "cp-plans-second-or-subsequent": second_plans,
    "cla-reviews-on-time": care_reviews,
}


def with_owners(tables: Tables, events: pd.DataFrame) -> pd.DataFrame:
    """The events with the team of the child on the day, where the event has none of its own."""
    events = events.reset_index(drop=True)
    asked = events[~events["own"]][["child", "day"]].drop_duplicates().reset_index(drop=True)
    referred = _latest_open(tables["referrals"], asked, "received_on", "closed_on")
    involved = _latest_open(tables["involvements"], asked, "started_on", "ended_on")
    teams = pd.concat([referred, involved])
    asked["found"] = asked.index.map(teams[~teams.index.duplicated(keep="last")])
    found = events.merge(asked, on=["child", "day"], how="left")["found"]
    return events.assign(team=events["team"].where(events["own"], found))


def _latest_open(rows: pd.DataFrame, asked: pd.DataFrame, start: str, end: str) -> pd.Series:
    """The team of the last of the child's rows open on the day, by the place of the question."""
    beside = asked.reset_index().merge(rows[["child", "team", start, end]].reset_index(), on="child")
    is_open = (beside[start] <= beside["day"]) & (beside[end].isna() | (beside[end] > beside["day"]))
    latest = beside[is_open].sort_values("index_y").drop_duplicates("index_x", keep="last")
    return latest.set_index("index_x")["team"]


def _first_teams(rows: pd.DataFrame) -> pd.DataFrame:
    """The team of the row with the lowest id of each child and day; the table is sorted so."""
    first = rows.drop_duplicates(["child", "received_on"])
    return first[["child", "received_on", "team"]]


def _due_in_care(due: pd.DataFrame, tables: Tables) -> pd.Series:
    """20 working days after coming into care, then 3 months, then every 6."""
    first_days = tables.numbers.drop_duplicates()
    days = pd.Series(first_days.index, index=first_days.to_numpy())
    first = (due["start"].map(tables.numbers) + 20).map(days)
    later = np.where(
        due["number"] == 2,
        due["before"] + pd.DateOffset(months=3),
        due["before"] + pd.DateOffset(months=6),
    )
    return first.where(due["number"] == 1, pd.Series(later, index=due.index))


def _events(
    rows: pd.DataFrame, day: pd.Series, met: pd.Series, team: pd.Series | None = None
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "child": rows["child"],
            "day": day,
            "own": team is not None,
            "team": team if team is not None else pd.Series(None, index=rows.index, dtype="str"),
            "met": met,
        }
    )
