"""Reviews that follow one another, each due a set time after the one before was held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waymark.engines.results import Listed
from waymark.measures.populations import Population, Records, Schedule
from waymark.records.terms import ALWAYS, Answer
from waymark.worklists.asking import Asking
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class Reviews:
    """
    A schedule as things to do: of each subject that is open, the first review not held by D.

    `still` says that the subject (a plan, a period of care) is open at D; `counts` which due days count,
    as in the measure.
    """

    what: str
    schedule: Schedule
    still: Answer
    counts: Answer = ALWAYS

    @property
    def of(self) -> Population:
        """The reviews of what is open."""
        return Records(f"reviews: {self.what}", self.schedule, self.still)

    def items(self, asking: Asking) -> Items:
        """The next review of each subject, and those held. Raises Lacks."""
        column = self.schedule.column
        names = ("subject", "number", "due_on", "held_on")
        rows = asking.rows(self.of, (*(column(name) for name in names), self.counts))
        chains: dict[str, list[Listed]] = defaultdict(list)
        for row in rows:
            chains[row.values[0]].append(row)
        to_do, done, undated = [], [], 0
        for chain in chains.values():
            held = list(self._held(chain, asking.as_at))
            following = self._next(chain, held, asking.as_at)
            done += held
            undated += following is None
            to_do += [following] if following is not None else []
        return Items(tuple(to_do), tuple(done), undated)

    def _held(self, chain: list[Listed], as_at: date) -> Iterator[Item]:
        for row in chain:
            _, _, due, held, counts = row.values
            if held is not None and held <= as_at and due is not None:
                yield self._item(row, row.record, due, held > due and counts is True, held, held)

    def _next(self, chain: list[Listed], held: list[Item], as_at: date) -> Item | None:
        """The first not held by D; None where nothing says when it is due."""
        waiting = [row for row in chain if row.values[3] is None or row.values[3] > as_at]
        row = min(waiting, key=lambda each: each.values[1])
        subject, _, due, _, counts = row.values
        last = max((item.done for item in held if item.done is not None), default=None)
        if due is None:
            return None
        return self._item(row, subject, due, as_at > due and counts is True, None, last)

    def _item(
        self, row: Listed, record: str | None, due: date, missed: bool, done: date | None, last: date | None
    ) -> Item:
        chain = row.values[0]
        return Item(chain, chain, row.person, record, row.team, row.worker, due, missed, done, last)
