"""What a list is made of: things to do, and things done, each with the day it was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["overdue", "due", "done late"]


@dataclass(frozen=True)
class Item:
    """
    One thing that is to be done, or was done on the day `done`.

    `subject` is what it is about, and has one row at most. `chain` names what its deadlines follow one
    another in, which may be more: a child, where the subject is one of the child's contacts. `missed` says
    that the deadline passed before it was done. `due` is None where nothing says when. `since` is the day
    the clock, or the thing itself, started; `last_done` the last time before now.
    """

    subject: str
    chain: str
    person: str | None
    record: str | None
    team: str | None
    worker: str | None
    due: date | None
    missed: bool
    done: date | None = None
    last_done: date | None = None
    since: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Items:
    """What is to be done, what was done by D, and how many rows have no day to count from."""

    to_do: tuple[Item, ...]
    done: tuple[Item, ...] = ()
    undated: int = 0


@dataclass(frozen=True)
class Entry:
    """
    One row of a worklist, as the extract contract has it (section 3), with what a reader needs beside it.

    `days_late` is nought where it is not late; for what was done late, how late it was done.
    `missed_running` is how many deadlines in a row up to now were missed, the present one included.
    `before` says of the latest that were done, the oldest first, whether each was done late.
    """

    person: str | None
    record: str | None
    team: str | None
    worker: str | None
    due: date | None
    days_late: int
    status: Status
    missed_running: int
    last_done: date | None
    what: str = ""
    since: date | None = None
    note: str = ""
    family: str = ""
    before: tuple[bool, ...] = ()
