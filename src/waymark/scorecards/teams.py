"""What teams are called, from the council's own list of them."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from waymark.engines.extract import Extract


def team_titles(extract: Extract) -> dict[str, str]:
    """The title of each team by its id; empty where the council gives no titles."""
    held = extract.tables.get("teams")
    if held is None or not extract.has("teams", "title"):
        return {}
    listed = pq.read_table(held, columns=["id", "title"]) if isinstance(held, Path) else held
    pairs = zip(listed["id"].to_pylist(), listed["title"].to_pylist(), strict=True)
    return {team: title for team, title in pairs if title}
