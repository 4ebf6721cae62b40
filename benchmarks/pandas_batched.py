"""
The figures in pandas as someone would write them who had all the measures in mind.

Each month's cohorts and owners are found once for all measures, the flags of all measures are columns of
one frame that is summed once, and the owners of all events are found together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from benchmarks.figures import Figures, summed
from benchmarks.pandas_as_at import AsAt
from benchmarks.pandas_caseload import SLUG, caseload
from benchmarks.pandas_children import CHILDREN
from benchmarks.pandas_events import EVENTS, with_owners
from benchmarks.pandas_per_measure import Said
from benchmarks.pandas_tables import Tables
from waymark.dates import Period
from waymark.engines.results import NOT_ALLOCATED


def figures(tables: Tables, periods: Sequence[Period]) -> Figures:
    """Denominator and numerator of every measure pandas has, in every period, by team. Periods are months."""
    tables.of.pop("_late_plans", None)
    said = [each for period in periods for each in _as_at(tables, period)]
    return summed([*said, *_events(tables, periods)])


def _as_at(tables: Tables, period: Period) -> Iterator[Said]:
    now = AsAt(tables, pd.Timestamp(period.last))
    children = now.open_cases
    flags = {}
    for slug, measure in CHILDREN.items():
        counted, meeting = measure(now)
        inside = children.isin(counted)
        flags[slug, "below"], flags[slug, "above"] = inside, inside & children.isin(meeting)
    teams = now.owners.reindex(children).fillna(NOT_ALLOCATED).to_numpy()
    for team, row in pd.DataFrame(flags).groupby(teams).sum().iterrows():
        for slug in CHILDREN:
            yield (slug, period, str(team)), row[slug, "below"], row[slug, "above"]
    for team, below, above in caseload(now).itertuples():
        yield (SLUG, period, team), below, above


def _events(tables: Tables, periods: Sequence[Period]) -> Iterator[Said]:
    lasts = np.array([p.last for p in periods], dtype="datetime64[s]")
    found = [measure(tables).assign(slug=slug) for slug, measure in EVENTS.items()]
    events = pd.concat(found, ignore_index=True)
    events = events[events["day"].between(pd.Timestamp(periods[0].first), pd.Timestamp(periods[-1].last))]
    events = with_owners(tables, events)
    events["month"] = np.searchsorted(lasts, events["day"].to_numpy().astype("datetime64[s]"))
    events["team"] = events["team"].fillna(NOT_ALLOCATED)
    met = events.groupby(["slug", "month", "team"])["met"].agg(["size", "sum"])
    for (slug, month, team), below, above in met.itertuples():
        yield (slug, periods[month], team), below, above
