"""An extract as pandas holds it: a frame for each table, days as days, sorted once where order matters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from waymark.dates import FIRST_DAY, LAST_DAY, working_day_number
from waymark.engines.extract import CHILD_KEY, Extract

READ: dict[str, tuple[str, ...]] = {
    "children": (CHILD_KEY, "born_on"),
    "referrals": (CHILD_KEY, "id", "received_on", "closed_on", "no_further_action", "team"),
    "assessments": (CHILD_KEY, "referral", "started_on", "authorised_on", "team"),
    "cp_plans": (CHILD_KEY, "id", "started_on", "ended_on", "other_authority"),
    "cp_visits": (CHILD_KEY, "visited_on", "seen"),
    "cp_reviews": ("plan", "held_on"),
    "cin_plans": (CHILD_KEY, "id", "started_on", "ended_on"),
    "cin_plan_reviews": ("plan", "reviewed_on"),
    "cin_visits": (CHILD_KEY, "visited_on", "seen"),
    "management_oversight": (CHILD_KEY, "recorded_on"),
    "cla_episodes": (CHILD_KEY, "started_on", "ceased_on", "period_of_care", "entered_care_on"),
    "legal_statuses": (CHILD_KEY, "status", "started_on", "ended_on"),
    "cla_visits": (CHILD_KEY, "visited_on", "seen"),
    "cla_reviews": ("period_of_care", "held_on", "cancelled"),
    "care_leaver_status": (CHILD_KEY, "effective_on", "eligibility", "in_touch", "activity", "suitable"),
    "involvements": (CHILD_KEY, "id", "worker", "team", "started_on", "ended_on"),
    "employment": ("id", "worker", "team", "registered", "started_on", "ended_on"),
}
SORTED: dict[str, list[str]] = {
    "referrals": ["received_on", "id"],
    "involvements": ["started_on", "id"],
    "employment": ["started_on", "id"],
    "cp_plans": ["started_on", "id"],
    "care_leaver_status": ["effective_on"],
}


@dataclass(frozen=True)
class Tables:
    """The frames by Waymark's table names, and the number of each day in the working-day calendar."""

    of: dict[str, pd.DataFrame]
    numbers: pd.Series

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.of[name]


def tables_of(extract: Extract) -> Tables:
    """The tables pandas needs, read once."""
    return Tables({name: _frame(extract, name) for name in READ}, _calendar())


def _frame(extract: Extract, name: str) -> pd.DataFrame:
    source = extract.tables[name]
    columns = list(READ[name])
    table = pq.read_table(source, columns=columns) if isinstance(source, Path) else source.select(columns)
    frame = table.to_pandas(date_as_object=False).rename(columns={CHILD_KEY: "child"})
    for column in frame.columns:
        if column.endswith("_on"):
            frame[column] = frame[column].astype("datetime64[s]")
    return frame.sort_values(SORTED[name], ignore_index=True) if name in SORTED else frame


def _calendar() -> pd.Series:
    days = np.arange(FIRST_DAY, np.datetime64(LAST_DAY) + 1, dtype="datetime64[D]")
    numbers = [working_day_number(day) for day in days.tolist()]
    return pd.Series(numbers, index=pd.DatetimeIndex(days.astype("datetime64[s]")))
