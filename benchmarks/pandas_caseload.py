"""Average caseload in pandas: children and workers, by the worker's team."""

from __future__ import annotations

import pandas as pd

from benchmarks.pandas_as_at import AsAt
from waymark.engines.results import NOT_ALLOCATED

SLUG = "average-caseload"


def caseload(now: AsAt) -> pd.DataFrame:
    """Workers (below) and pairs of child and worker (above) for each team."""
    employed = now.open("employment")
    employed = employed[employed["registered"].eq("Y")].drop_duplicates("worker", keep="last")
    teams = employed.set_index("worker")["team"].fillna(NOT_ALLOCATED)
    pairs = now.open("involvements")[["child", "worker"]].drop_duplicates()
    pairs = pairs[pairs["worker"].isin(teams.index)]
    team = pairs["worker"].map(teams)
    return pd.DataFrame({"below": pairs["worker"].groupby(team).nunique(), "above": team.value_counts()})
