"""
Who has each child, read from the extract's own files by the rule of the contract and by nothing of Waymark.

The owner on a day is the involvement open then with the latest start (then the highest id); else the team of
the latest open referral.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Held:
    """The team and worker that have a child; empty where nobody has."""

    team: str
    worker: str


def rows(extract: Path, table: str) -> Iterator[dict[str, str]]:
    """The rows of one of the extract's files."""
    with (extract / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def holders(extract: Path, day: str) -> dict[str, Held]:
    """Every child of the extract, with who has the child on the day."""
    found = {row["pers_person_id"]: Held("", "") for row in rows(extract, "ssd_person")}
    referrals = sorted(
        (row["cine_referral_date"], row["cine_referral_id"], row["cine_person_id"], row["cine_referral_team"])
        for row in rows(extract, "ssd_cin_episodes")
        if _open(row["cine_referral_date"], row["cine_close_date"], day)
    )
    for _, _, child, team in referrals:
        found[child] = Held(team, "")
    involved = sorted(
        (row["invo_involvement_start_date"], row["invo_involvements_id"], row["invo_person_id"], row)
        for row in rows(extract, "ssd_involvements")
        if _open(row["invo_involvement_start_date"], row["invo_involvement_end_date"], day)
    )
    for *_, child, row in involved:
        found[child] = Held(row["invo_professional_team"], row["invo_professional_id"])
    return found


def parents(extract: Path) -> dict[str, str]:
    """The service each team belongs to; empty at the top."""
    return {row["dept_team_id"]: row["dept_team_parent_id"] for row in rows(extract, "ssd_department")}


def _open(starts: str, ends: str, day: str) -> bool:
    return bool(starts) and starts <= day and (not ends or ends > day)
