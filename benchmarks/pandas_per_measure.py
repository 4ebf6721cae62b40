"""
The figures as an analyst's scripts work them out: one measure at a time, each vectorised.

Every measure finds its own cohort and owners for every month, because it knows nothing of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from benchmarks.figures import Figures, summed
from benchmarks.pandas_as_at import AsAt
from benchmarks.pandas_caseload import SLUG, caseload
from benchmarks.pandas_children import CHILDREN
from benchmarks.pandas_events import EVENTS, with_owners
from benchmarks.pandas_tables import Tables
from waymark.dates import Period
from waymark.engines.results import NOT_ALLOCATED

MEASURES = (*CHILDREN, *EVENTS, SLUG)
Said = tuple[tuple[str, Period, str | None], Any, Any]


def figures(tables: Tables, periods: Sequence[Period]) -> Figures:
    """Denominator and numerator of every measure pandas has, in every period, by team."""
    tables.of.pop("_late_plans", None)
    said = [*_children(tables, periods), *_events(tables, periods), *_workers(tables, periods)]
    return summed(said)


def _children(tables: Tables, periods: Sequence[Period]) -> Iterator[Said]:
    for slug, measure in CHILDREN.items():
        for period in periods:
            now = AsAt(tables, pd.Timestamp(period.last))
            counted, meeting = measure(now)
            teams = pd.Series(now.owners.reindex(counted).fillna(NOT_ALLOCATED).to_numpy(), dtype="str")
            met = pd.Series(counted.isin(meeting))
            for team, below, above in met.groupby(teams).agg(["size", "sum"]).itertuples():
                yield (slug, period, team), below, above


def _events(tables: Tables, periods: Sequence[Period]) -> Iterator[Said]:
    for slug, measure in EVENTS.items():
        events = measure(tables)
        events = events[events["day"].between(_start(periods), pd.Timestamp(periods[-1].last))]
        events = with_owners(tables, events)
        for period in periods:
            inside = events[events["day"].between(pd.Timestamp(period.first), pd.Timestamp(period.last))]
            met = inside["met"].groupby(inside["team"].fillna(NOT_ALLOCATED)).agg(["size", "sum"])
            for team, below, above in met.itertuples():
                yield (slug, period, team), below, above


def _workers(tables: Tables, periods: Sequence[Period]) -> Iterator[Said]:
    for period in periods:
        for team, below, above in caseload(AsAt(tables, pd.Timestamp(period.last))).itertuples():
            yield (SLUG, period, team), below, above


def _start(periods: Sequence[Period]) -> pd.Timestamp:
    return pd.Timestamp(periods[0].first)
