"""Teams: what the council calls them, whether one is known, and what each of its workers adds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from waymark.dates import Period
from waymark.engines.evaluator import Asked, By, Sums, summed
from waymark.engines.extract import Extract
from waymark.engines.results import NOT_ALLOCATED, Flagged
from waymark.measures.availability import Fitted


def doubt_about(team: str, owns_something: bool, titles: Mapping[str, str]) -> str:
    """
    A sentence for a reader whose team owns nothing and is not on the council's list; else empty.

    It is a doubt and not a refusal: a team may be real and have no child.
    """
    if owns_something or team in titles or team == NOT_ALLOCATED:
        return ""
    listed = f" The extract lists {', '.join(sorted(titles))}." if titles else ""
    return f"No team with the id {team!r} owns anything here. Is it spelt as in the extract?{listed}"


def team_titles(extract: Extract) -> dict[str, str]:
    """The title of each team by its id; empty where the council gives no titles."""
    held = extract.tables.get("teams")
    if held is None or not extract.has("teams", "title"):
        return {}
    listed = pq.read_table(held, columns=["id", "title"]) if isinstance(held, Path) else held
    pairs = zip(listed["id"].to_pylist(), listed["title"].to_pylist(), strict=True)
    return {team: title for team, title in pairs if title}


def sums_within(
    team: str, by: By, asked: Sequence[Asked], rows_of: Callable[[Fitted, Period], list[Flagged]]
) -> Sums:
    """
    The sums over one team's rows, for the whole team and for each of its workers.

    From the rows themselves: an evaluator sums by team or by worker, not by one within the other.
    """
    return {
        (fitted.measure.slug, period): summed(
            (row for row in rows_of(fitted, period) if (row.team or NOT_ALLOCATED) == team), by
        )
        for fitted, period in asked
    }
