"""What teams are called, from the council's own list of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.engines.results import NOT_ALLOCATED


class UnknownTeam(LookupError):
    """The extract knows no team of that id. The message says where to look."""


def check_team(team: str, owners: Iterable[str | None], titles: Mapping[str, str]) -> None:
    """Raises UnknownTeam for a team that owns nothing and is not on the council's list."""
    if team not in {*owners, *titles, NOT_ALLOCATED}:
        listed = f" It has {', '.join(sorted(titles))}." if titles else ""
        raise UnknownTeam(f"The extract has no team with the id {team!r}.{listed}")


def team_titles(extract: Extract) -> dict[str, str]:
    """The title of each team by its id; empty where the council gives no titles."""
    held = extract.tables.get("teams")
    if held is None or not extract.has("teams", "title"):
        return {}
    listed = pq.read_table(held, columns=["id", "title"]) if isinstance(held, Path) else held
    pairs = zip(listed["id"].to_pylist(), listed["title"].to_pylist(), strict=True)
    return {team: title for team, title in pairs if title}
