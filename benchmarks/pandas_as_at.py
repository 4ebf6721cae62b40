"""What vectorised pandas can say of all children as at one day, each part worked out at most once."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from benchmarks.pandas_tables import Tables


class AsAt:
    """The cohorts and the owners of children at the end of a day."""

    def __init__(self, tables: Tables, day: pd.Timestamp) -> None:
        self.tables, self.day = tables, day

    def open(self, name: str, start: str = "started_on", end: str = "ended_on") -> pd.DataFrame:
        """The rows of a table open on the day."""
        rows = self.tables[name]
        return rows[(rows[start] <= self.day) & (rows[end].isna() | (rows[end] > self.day))]

    def seen(self, name: str, within: int) -> pd.Index:
        """The children seen on a visit in the last so many days."""
        rows = self.tables[name]
        return self.recently(rows[rows["seen"].eq("Y")], "visited_on", within)

    def recently(self, rows: pd.DataFrame, column: str, within: int) -> pd.Index:
        """The children with such a day in the last so many days."""
        first = self.day - pd.Timedelta(days=within)
        return pd.Index(rows["child"][(rows[column] >= first) & (rows[column] <= self.day)].unique())

    @cached_property
    def owners(self) -> pd.Series:
        """The team of each child: of the latest open involvement, else of the latest open referral."""
        referred = self.open_referrals.drop_duplicates("child", keep="last").set_index("child")["team"]
        involved = self.open("involvements").drop_duplicates("child", keep="last").set_index("child")["team"]
        both = pd.concat([referred, involved])
        return both[~both.index.duplicated(keep="last")]

    @cached_property
    def open_referrals(self) -> pd.DataFrame:
        return self.open("referrals", "received_on", "closed_on")

    @cached_property
    def open_plans(self) -> pd.DataFrame:
        plans = self.open("cp_plans")
        return plans[plans["other_authority"].ne("Y")]

    @cached_property
    def on_plan(self) -> pd.Index:
        return pd.Index(self.open_plans["child"].unique())

    @cached_property
    def entered_care(self) -> pd.Series:
        """The day each child looked after came into care."""
        legal = self.open("legal_statuses")
        short = legal["child"][legal["status"].isin(["V3", "V4"])]
        episodes = self.open("cla_episodes", end="ceased_on")
        return episodes[~episodes["child"].isin(short)].groupby("child")["entered_care_on"].min()

    @cached_property
    def leavers(self) -> pd.DataFrame:
        """The latest status of each care leaver, by child."""
        rows = self.tables["care_leaver_status"]
        latest = rows[rows["effective_on"] <= self.day].drop_duplicates("child", keep="last")
        latest = latest[
            latest["eligibility"].isin(["relevant", "former relevant"])
            & ~latest["in_touch"].isin(["DIED", "RHOM"])
        ]
        born = latest["child"].map(self.tables["children"].set_index("child")["born_on"]).dt
        birthday_to_come = born.month * 100 + born.day > self.day.month * 100 + self.day.day
        age = self.day.year - born.year - birthday_to_come
        return latest[age.between(17, 21)].set_index("child")

    @cached_property
    def in_need_referrals(self) -> pd.DataFrame:
        rows = self.open_referrals
        return rows[rows["no_further_action"].ne("Y")]

    @cached_property
    def in_need(self) -> pd.Index:
        return self._not_elsewhere(self.in_need_referrals)

    @cached_property
    def in_need_and_assessed(self) -> pd.Index:
        rows, assessed = self.in_need_referrals, self.tables["assessments"]
        done = assessed["referral"][assessed["authorised_on"] <= self.day]
        return self._not_elsewhere(rows[rows["id"].isin(done.dropna())])

    @cached_property
    def open_cases(self) -> pd.Index:
        children = pd.Index(self.in_need_referrals["child"].unique())
        return children.union(self.on_plan).union(self.entered_care.index).union(self.leavers.index)

    @cached_property
    def fresh_plans(self) -> pd.DataFrame:
        """Open child in need plans, and whether each started or was reviewed in the past 6 months."""
        plans, reviews = self.open("cin_plans"), self.tables["cin_plan_reviews"]
        on = reviews["reviewed_on"]
        reviewed = reviews["plan"][(on <= self.day) & (on + pd.DateOffset(months=6) >= self.day)]
        started = plans["started_on"] + pd.DateOffset(months=6) >= self.day
        return plans.assign(fresh=started | plans["id"].isin(reviewed.dropna()))

    def _not_elsewhere(self, rows: pd.DataFrame) -> pd.Index:
        children = pd.Index(rows["child"].unique())
        elsewhere = self.on_plan.union(self.entered_care.index).union(self.leavers.index)
        return children[~children.isin(elsewhere)]
