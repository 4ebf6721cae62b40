"""Children of whom the same is written: they may be one child under two ids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_

from waymark.engines.results import Listed
from waymark.measures.populations import Children
from waymark.records.terms import Answer, Term
from waymark.store.links import apart_of
from waymark.worklists.asking import Asking
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class Twice:
    """
    Children of a population who share every one of the values `same` with another; the note says with whom.

    Linked ids are one child already. Two ids that a person has said are two children's are not asked about
    again. Whoever meets one of `never` is left out, as far as the load has its table.
    """

    what: str
    of: Children
    same: tuple[Term, ...]
    never: tuple[Answer, ...] = ()

    def items(self, asking: Asking) -> Items:
        """Each child who may be another, with those others. Raises Lacks."""
        apart = apart_of(asking.source.said)
        together: dict[tuple[object, ...], list[Listed]] = defaultdict(list)
        for row in asking.rows(self.of, self.same, also=self._allowed(asking)):
            together[row.values].append(row)
        found = []
        for rows in together.values():
            for row in rows:
                others = _others(row, rows, apart)
                if others:
                    found.append(_item(row, others))
        return Items(tuple(found))

    def _allowed(self, asking: Asking) -> Answer | None:
        held = [answer for answer in self.never if not asking.lacks(answer)]
        return ~reduce(or_, held).so if held else None


def _others(row: Listed, rows: list[Listed], apart: frozenset[frozenset[str]]) -> list[str]:
    return sorted(
        other.person
        for other in rows
        if other is not row and other.person and frozenset((row.person or "", other.person)) not in apart
    )


def _item(row: Listed, others: list[str]) -> Item:
    who = (row.person, row.record, row.team, row.worker)
    subject = row.person or ""
    return Item(subject, subject, *who, due=None, missed=False, note=", ".join(others))
