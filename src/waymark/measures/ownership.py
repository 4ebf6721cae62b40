"""
Whose a row is: the child, the record, the team and the worker.

Section 4 of the contract: the owner of a child on a day is the involvement open that day with the
latest start, then the highest id; else the team of the latest open referral; else nobody. An
event's own team comes first; workforce rows belong to the team of the employment or post.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from waymark.measures.populations import Children, Population, Records
from waymark.records.table import outer
from waymark.records.tables import BY_NAME
from waymark.records.tables.made import child_population
from waymark.records.tables.referrals import calls, referrals
from waymark.records.tables.workers import absences, employment, involvements
from waymark.records.terms import AS_AT, CHILD, Choose, Column, Term


class Holdings(Protocol):
    """What an extract holds."""

    def has(self, table: str, column: str | None = None) -> bool:
        """Whether the council gave this table, or this column of it."""
        ...


@dataclass(frozen=True)
class Owner:
    """The terms that name a row's child, record, team and worker; None where there is none to name."""

    person: Term | None
    record: Term | None
    team: Term | None
    worker: Term | None


OF_NOBODY = (child_population.name, calls.name)
"""Tables whose rows are of no child and have no id."""

WORKFORCE = ("employment", "posts")


def owner_of(of: Population, held: Holdings) -> Owner:
    """Whose the rows of a population are, given what the extract holds."""
    if isinstance(of, Children):
        return Owner(CHILD, None, _child_team(AS_AT, held), _child_worker(AS_AT, held))
    if of.table_name in OF_NOBODY:
        return Owner(None, None, None, None)
    record = Column(of.table_name, "id", "id")
    if of.table_name in WORKFORCE:
        return Owner(None, record, _own(of, "team", held), _own(of, "worker", held))
    if of.table_name == "involvements":
        person = CHILD if involvements.child in of.one_per else None
        return Owner(person, record, _employed_team(involvements.worker, AS_AT, held), involvements.worker)
    if of.table_name == "absences":
        team = _employed_team(absences.worker, absences.started_on, held)
        return Owner(None, record, team, absences.worker)
    table = BY_NAME.get(of.table_name)
    if table is not None and not table.has("child"):
        return Owner(None, record, _own(of, "team", held), _own(of, "worker", held))
    day = of.dated or AS_AT
    return Owner(
        CHILD,
        record,
        _own(of, "team", held) or _child_team(day, held),
        _own(of, "worker", held) or _child_worker(day, held),
    )


def _own(of: Records, column: str, held: Holdings) -> Term | None:
    """The row's own team or worker, where the table has such a column and the council gave it."""
    table = BY_NAME.get(of.table_name)
    if table is None or not table.has(column) or not held.has(table.name, column):
        return None
    return table.column(column)


def _child_team(day: Term, held: Holdings) -> Term | None:
    """The team of the involvement open on the day, whatever it says; else of the latest open referral."""
    involved = _of_involvement(involvements.team, day, held)
    referred = None
    if held.has("referrals", "team") and held.has("referrals", "closed_on"):
        referred = referrals.latest(
            referrals.team,
            by=(referrals.received_on, referrals.id),
            where=referrals.open_on(outer(day)),
        )
    if involved is None or referred is None:
        return involved or referred
    return Choose(involvements.any(involvements.open_on(outer(day))), involved, referred)


def _child_worker(day: Term, held: Holdings) -> Term | None:
    return _of_involvement(involvements.worker, day, held)


def _of_involvement(column: Column, day: Term, held: Holdings) -> Term | None:
    if not held.has("involvements", "ended_on") or not held.has("involvements", column.name):
        return None
    return involvements.latest(
        column,
        by=(involvements.started_on, involvements.id),
        where=involvements.open_on(outer(day)),
    )


def _employed_team(worker: Column, day: Term, held: Holdings) -> Term | None:
    """The team of the worker's latest registered employment open on the day."""
    if not held.has("employment", "team"):
        return None
    return employment.latest(
        employment.team,
        by=(employment.started_on, employment.id),
        where=employment.open_on(outer(day)) & employment.registered.is_("Y"),
        on=employment.worker,
        to=worker,
    )
