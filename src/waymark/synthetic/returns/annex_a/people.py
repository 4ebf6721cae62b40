"""What every list says of a child, and who the child is allocated to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from waymark.dates import age_on
from waymark.synthetic.authority import BY_ID
from waymark.synthetic.returns.annex_a.codes import Code, code
from waymark.synthetic.story import Child, Story, Visit

Cell = str | int | date | Code | None
Row = dict[str, Cell]


@dataclass(frozen=True)
class People:
    """The names of those who work with children, for a list prints names and not ids."""

    workers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story) -> People:
        """Everybody in the story."""
        return cls({person.id: person.name for person in story.workforce.professionals})

    def allocated(self, team: str | None, worker: str | None) -> Row:
        """The team and the worker by name; blank where there is none."""
        name = BY_ID[team].name if team and team in BY_ID else team
        return {"team": name, "worker": self.workers.get(worker or "", worker)}

    def holding(self, child: Child, day: date) -> Row:
        """The team and worker who have the child that day, or had the child last before it."""
        row = max(
            (row for row in child.involvements if row.started <= day),
            key=lambda row: (row.ended is None or row.ended > day, row.started, row.id),
            default=None,
        )
        return self.allocated(row.team, row.worker) if row else self.allocated(None, None)


def child_cells(child: Child, as_at: date) -> Row:
    """The columns every list of children begins with. A child not yet born has no age."""
    return {
        "child": child.id,
        "sex": code("sex", child.sex or "U"),
        "ethnicity": code("ethnicity", child.ethnicity),
        "born": child.born,
        "age": age_on(child.born, as_at) if child.born else None,
        "disability": yes_or_no(child.disability is not None),
        "unaccompanied": yes_or_no(child.unaccompanied_from is not None),
    }


def yes_or_no(true: bool) -> Code:
    """Yes or no, as a code."""
    return Code("yes_no", "Y" if true else "N")


def answer(given: str | None) -> Code | None:
    """An answer as recorded; blank where it was not."""
    return code("yes_no", given)


def last_seen(visits: list[Visit], first: date, last: date) -> Visit | None:
    """The latest of the visits between those days at which the child was seen."""
    seen = [visit for visit in visits if visit.seen == "Y" and first <= visit.visited <= last]
    return max(seen, key=lambda visit: visit.visited, default=None)
