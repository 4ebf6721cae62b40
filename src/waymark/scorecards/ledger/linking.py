"""What links have done to a published figure: which were made or undone since, and who is who in both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LINKED, UNDONE = "linked", "link undone"


@dataclass(frozen=True)
class Links:
    """
    The links a scorecard was published with, and those in force now: by each linked id, its child's.

    `stands` gives the id that the load known now has for a linked child.
    """

    then: Mapping[str, str] = field(default_factory=dict)
    now: Mapping[str, str] = field(default_factory=dict)
    stands: Mapping[str, str] = field(default_factory=dict)

    def of_a_record(self, person: str | None) -> str | None:
        """The id for a record's child that is the same whether or not its link was in force."""
        if person is None:
            return None
        ids = self._together(person)
        return self.stands.get(min(ids), min(ids))

    def of_a_child(self, person: str | None) -> str | None:
        """The id for a child in a head count: two ids are one where they were linked then and are now."""
        if person is None:
            return None
        both = (self.then.get(person, person), self.now.get(person, person))
        ids = [id for id in self._together(person) if (self.then.get(id, id), self.now.get(id, id)) == both]
        standing = {self.stands.get(id, id) for id in ids} & set(ids)
        return min(standing or ids)

    def why(self, person: str | None) -> str:
        """Whether the child was linked, or a link undone, since it was published; empty where neither."""
        if person is None:
            return ""
        ids = self._together(person)
        then, now = ({root.get(id, id) for id in ids} for root in (self.then, self.now))
        if len(then) == len(now):
            return ""
        return LINKED if len(now) < len(then) else UNDONE

    def _together(self, person: str) -> set[str]:
        """The ids that are this child's by the links of then or of now."""
        known = {*self.then, *self.then.values(), *self.now, *self.now.values()}
        found = {person}
        while True:
            roots = [{root.get(id, id) for id in found} for root in (self.then, self.now)]
            more = {
                id
                for id in known - found
                if self.then.get(id, id) in roots[0] or self.now.get(id, id) in roots[1]
            }
            if not more:
                return found
            found |= more
