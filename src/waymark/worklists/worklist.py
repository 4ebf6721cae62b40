"""A worklist: what it is called, what it is made of, and its rows as at a day, worst first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeGuard

from waymark.dates import Period, rolling
from waymark.engines.results import NOT_ALLOCATED
from waymark.worklists.asking import Asking, Lacks
from waymark.worklists.completed import Completed
from waymark.worklists.drifting import Drifting
from waymark.worklists.families import families
from waymark.worklists.item import Entry, Item, Items, Status
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.open_now import OpenNow
from waymark.worklists.reviews import Reviews
from waymark.worklists.trust import doubts, out_of_its_reach
from waymark.worklists.twice import Twice

Part = KeptUp | Completed | Reviews | OpenNow | Drifting | Twice


@dataclass(frozen=True)
class Worklist:
    """
    One list. `line` says in a sentence who is on it; `measures` are the figures that follow the same rule.

    `standard` says what rule its days come from, and whose. `weeks` says how many weeks it has been going on.
    """

    name: str
    title: str
    line: str
    parts: tuple[Part, ...]
    standard: str
    measures: tuple[str, ...] = ()
    weeks: bool = False

    def with_standard(self, within: int) -> Worklist:
        """The list held to a local standard. Raises NoStandard where its deadline is a measure's."""
        parts = tuple(part.with_standard(within) for part in self.parts if _may_be_set(part))
        if len(parts) != len(self.parts):
            raise NoStandard(f"{self.title} has a deadline of its own ({self.standard}): leave out --within.")
        units = ", ".join(dict.fromkeys(str(p.within) for p in parts))
        return replace(self, parts=parts, standard=f"Local: {units}, as asked with --within")


def _may_be_set(part: Part) -> TypeGuard[OpenNow | Drifting]:
    """Whether a local standard may be asked for."""
    return isinstance(part, Drifting) or (isinstance(part, OpenNow) and part.may_be_set)


class NoStandard(ValueError):
    """A local standard was asked of a list whose deadline is a measure's own."""


@dataclass(frozen=True)
class Listed:
    """A worklist's rows; `undated` counts those left out because nothing says when they are due."""

    worklist: Worklist
    entries: tuple[Entry, ...]
    undated: int = 0
    notes: tuple[str, ...] = ()


class WorklistNotAvailable(LookupError):
    """The load cannot give the list. The message names the tables and columns it lacks."""


def rows_of(worklist: Worklist, asking: Asking, ahead: int = 14, team: str | None = None) -> Listed:
    """
    The rows of a list as at a day: what is overdue, what falls due within `ahead` days, what was done late.

    Done late is what was done in the month to D after its day. Raises WorklistNotAvailable where the load
    supports no part of the list; where it supports some, the notes say which are missing.
    """
    return gather(worklist, asking).within(ahead, team)


@dataclass(frozen=True)
class Rows:
    """Of one part, by subject: what is to be done, however far ahead, and what was done late in the month."""

    to_do: tuple[tuple[str, Entry], ...]
    done_late: tuple[tuple[str, Entry], ...]

    def within(self, until: date) -> Iterator[Entry]:
        """What is late, what is due by that day, and what was done late where nothing else is listed."""
        listed: set[str] = set()
        for subject, entry in self.to_do:
            if entry.status == "overdue" or entry.due is None or entry.due <= until:
                listed.add(subject)
                yield entry
        yield from (entry for subject, entry in self.done_late if subject not in listed)


@dataclass(frozen=True)
class Gathered:
    """All of a list as at a day, asked of the load once; `within` reads it for so many days ahead."""

    worklist: Worklist
    as_at: date
    parts: tuple[Rows, ...]
    undated: int = 0
    notes: tuple[str, ...] = ()

    def within(self, ahead: int, team: str | None = None) -> Listed:
        """The rows of the list, worst first, of one team where it is named."""
        until = self.as_at + timedelta(days=ahead)
        own = (entry for part in self.parts for entry in part.within(until) if is_of(entry, team))
        return Listed(self.worklist, tuple(sorted(own, key=worst_first)), self.undated, self.notes)


def gather(worklist: Worklist, asking: Asking) -> Gathered:
    """Everything of a list as at a day. Raises WorklistNotAvailable, as `rows_of` does."""
    parts: list[Rows] = []
    undated, notes, refused = 0, list[str](), list[str]()
    for part in worklist.parts:
        try:
            items = _items(part, asking)
        except WorklistNotAvailable as error:
            refused.append(str(error))
            continue
        parts.append(_rows(part.what, items, asking.as_at))
        undated += items.undated
        notes += doubts(part.of, worklist.title, asking)
    if len(refused) == len(worklist.parts):
        raise WorklistNotAvailable(
            f"{worklist.title}: not available from this load. {' '.join(dict.fromkeys(refused))}"
        )
    said = tuple(dict.fromkeys([*notes, *(f"Not listed: {why}" for why in refused)]))
    known = families(asking) if any(part.to_do or part.done_late for part in parts) else {}
    finished = tuple(_finished(part, worklist.weeks, known, asking.as_at) for part in parts)
    return Gathered(worklist, asking.as_at, finished, undated, said)


def _finished(part: Rows, weeks: bool, known: Mapping[str, str], as_at: date) -> Rows:
    """The rows with the child's family and, where the list says so, how long it has been going on."""

    def finish(entry: Entry) -> Entry:
        told = _with_weeks(entry, as_at) if weeks else entry
        return replace(told, family=known.get(entry.person or "", ""))

    return Rows(
        tuple((subject, finish(entry)) for subject, entry in part.to_do),
        tuple((subject, finish(entry)) for subject, entry in part.done_late),
    )


def _items(part: Part, asking: Asking) -> Items:
    """The items of a part. Raises WorklistNotAvailable, saying what the load lacks or does not reach."""
    why = out_of_its_reach(part.of, part.what, asking)
    if why:
        raise WorklistNotAvailable(f"{part.what}: {why}")
    try:
        return part.items(asking)
    except Lacks as error:
        lacking = ", ".join(need.in_contract_words for need in error.missing)
        raise WorklistNotAvailable(f"{part.what}: the load lacks {lacking}.") from None


def _rows(what: str, items: Items, as_at: date) -> Rows:
    runs, before = _runs(items), _outcomes(items)
    return Rows(
        tuple((item.subject, _entry(what, item, as_at, runs, before)) for item in items.to_do),
        tuple(
            (item.subject, _entry(what, item, as_at, runs, before))
            for item in _done_late(items.done, rolling(as_at, 1))
        ),
    )


def _done_late(done: Iterable[Item], month: Period) -> Iterable[Item]:
    """Of each subject the last thing done in the month after its day."""
    late: dict[str, Item] = {}
    for item in done:
        if item.missed and item.done is not None and month.first <= item.done <= month.last:
            known = late.get(item.subject)
            if known is None or known.done is None or known.done < item.done:
                late[item.subject] = item
    return late.values()


def _runs(items: Items) -> dict[str, int]:
    """By chain, how many deadlines in a row up to now were missed. What is not yet due is neither."""
    runs: dict[str, int] = defaultdict(int)
    for item in sorted(items.done, key=lambda item: (item.due or date.min, item.done or date.min)):
        runs[item.chain] = runs[item.chain] + 1 if item.missed else 0
    for item in items.to_do:
        # what is overdue is missed now, however long ago its day was
        runs[item.chain] += item.missed
    return runs


SIX = 6
"""So many of the latest deadlines of a row are told one by one."""


def _outcomes(items: Items) -> dict[str, tuple[bool, ...]]:
    """By chain, whether each of the latest deadlines that were met or missed was missed, the oldest first."""
    found: dict[str, list[bool]] = defaultdict(list)
    for item in sorted(items.done, key=lambda item: (item.due or date.min, item.done or date.min)):
        found[item.chain].append(item.missed)
    return {chain: tuple(missed[-SIX:]) for chain, missed in found.items()}


def _entry(
    what: str, item: Item, as_at: date, runs: Mapping[str, int], before: Mapping[str, tuple[bool, ...]]
) -> Entry:
    ended = item.done or as_at
    days_late = (ended - item.due).days if item.missed and item.due is not None else 0
    status: Status = "done late" if item.done is not None else "overdue" if item.missed else "due"
    return Entry(
        item.person,
        item.record,
        item.team,
        item.worker,
        item.due,
        days_late,
        status,
        runs.get(item.chain, 0),
        item.last_done,
        what,
        item.since,
        item.note,
        before=before.get(item.chain, ()),
    )


def _with_weeks(entry: Entry, as_at: date) -> Entry:
    """The row with how long it has been going on."""
    if entry.since is None or entry.status == "done late":
        return entry
    weeks = (as_at - entry.since).days // 7
    said = f"{weeks} week in" if weeks == 1 else f"{weeks} weeks in"
    return replace(entry, note=", ".join(filter(None, [said, entry.note])))


def is_of(entry: Entry, team: str | None) -> bool:
    """Whether a row is the team's own; every row is, where no team is named."""
    return team is None or (entry.team or NOT_ALLOCATED) == team


ORDER: dict[Status, int] = {"overdue": 0, "due": 1, "done late": 2}


def worst_first(entry: Entry) -> tuple[object, ...]:
    """
    Overdue first, the longest first; then what is due, the soonest first; then what was done late.

    Between equals: missed most often running, then open longest, then a family's children together.
    """
    return (
        ORDER[entry.status],
        -entry.days_late,
        entry.due or date.max,
        -entry.missed_running,
        entry.since or date.max,
        entry.family,
        entry.person or "",
        entry.record or "",
        entry.what,
    )
