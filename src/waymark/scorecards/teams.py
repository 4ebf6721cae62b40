"""What teams are called, from the council's own list of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.engines.results import NOT_ALLOCATED


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
