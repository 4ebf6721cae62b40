"""
A child's episodes put in order, and the periods of care they make.

An episode goes on from the one before it where it did not start the child's being looked after (RNE is
not S) and the one before did not end it (REC is X1, or is not given). A run of such episodes is one
period of care. What the return cannot show, the start of a period that began before its first year,
is left unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby, pairwise

from waymark.intake.forms.ssda903.joined import FindingsOf
from waymark.intake.forms.ssda903.years import Row

STARTED = "S"
CHANGES = frozenset("LPTBU")
"""Reasons for a new episode that go on from another: legal status, placement, carers, and both."""
CONTINUES = "X1"


@dataclass
class Period:
    """One period of care of one child: its episodes in order, and its first day where that is known."""

    child: str
    episodes: list[Row] = field(default_factory=list)

    @property
    def entered_on(self) -> date | None:
        """The day the child came into care: unknown where the first episode is no start of it."""
        first = self.episodes[0]
        return first["started_on"] if first.get("started_because") == STARTED else None

    @property
    def id(self) -> str:
        """What identifies the period from one load to the next."""
        known = self.entered_on
        first: date = self.episodes[0]["started_on"]
        return f"{self.child}/{first}" if known else f"{self.child}/before {first}"

    def open_on(self, day: date) -> bool:
        """Whether one of its episodes is open at the end of that day, or ended on it."""
        return any(
            e["started_on"] <= day and (e.get("ceased_on") is None or e["ceased_on"] >= day)
            for e in self.episodes
        )


def periods_of(episodes: Sequence[Row], findings: FindingsOf) -> list[Period]:
    """Every period of care, child by child, each child's in order; ends that follow are worked out."""
    ordered = sorted(episodes, key=lambda row: (row["child"], row["started_on"]))
    periods: list[Period] = []
    for child, own in groupby(ordered, key=lambda row: str(row["child"])):
        rows = _ended(list(own), findings)
        for before, row in _pairs(rows):
            if before is None or not _goes_on(before, row, findings):
                periods.append(Period(child))
            periods[-1].episodes.append(row)
    return periods


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row | None, Row]]:
    return zip([None, *rows], rows, strict=False)


def _ended(rows: list[Row], findings: FindingsOf) -> list[Row]:
    """
    The child's episodes, one without an end that the next goes on from ended on the day that begins.

    A change of placement or legal status ends the episode before it, so there is one day it can be.
    """
    for earlier, later in pairwise(rows):
        if earlier.get("ceased_on") is None and later.get("started_because") in CHANGES:
            earlier["ceased_on"] = later["started_on"]
            earlier["ceased_because"] = earlier.get("ceased_because") or CONTINUES
            remedy = (
                f"Nothing to do: the next episode, from {later['started_on']}, goes on from this one, "
                "so it ended that day."
            )
            findings(earlier["_file"]).add("ended-by-next", "fix", remedy, earlier["_row"], "DEC")
    return rows


def _goes_on(before: Row, row: Row, findings: FindingsOf) -> bool:
    """Whether the row is of the same period of care as the episode before it."""
    started, ended = row.get("started_because"), before.get("ceased_because")
    if started == STARTED:
        if ended == CONTINUES:
            remedy = (
                f"The episode before it, from {before['started_on']}, ended with X1, which says that care "
                "went on. It is counted as a new period of care. Correct RNE or REC."
            )
            findings(row["_file"]).add("period-broken", "flag", remedy, row["_row"], "RNE", STARTED)
        return False
    if ended not in (None, CONTINUES):
        remedy = (
            f"The episode before it, from {before['started_on']}, ended care with {ended}. It is counted "
            "as a new period of care whose start is not known. Correct RNE or REC."
        )
        findings(row["_file"]).add("period-broken", "flag", remedy, row["_row"], "RNE", str(started or ""))
        return False
    _note_gap(before, row, findings)
    return True


def _note_gap(before: Row, row: Row, findings: FindingsOf) -> None:
    ceased = before.get("ceased_on")
    if ceased is not None and row["started_on"] > ceased + timedelta(days=1):
        remedy = (
            f"The episode before it ended on {ceased}, and one that goes on from it begins the same day "
            "or the next. Nothing is filled in. Correct DECOM or DEC."
        )
        said = str(row["started_on"])
        findings(row["_file"]).add("gap", "flag", remedy, row["_row"], "DECOM", said)


def note_ends(episodes: Sequence[Row], findings: FindingsOf) -> None:
    """Flag an end without its reason, and a reason without its end."""
    for row in episodes:
        ceased, because = row.get("ceased_on"), row.get("ceased_because")
        if (ceased is None) != (because is None):
            column = "REC" if because is None else "DEC"
            findings(row["_file"]).add(
                "end-without-reason", "flag", "", row["_row"], column, str(because or "")
            )
