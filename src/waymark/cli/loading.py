"""
From a council's folder to a published load: read it, and publish it unless it had to be refused.

This is all that `waymark load` does, in one function without a terminal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from waymark.cli.between import hide_restricted, settle
from waymark.intake.answers import Answers, answers_from
from waymark.intake.forms import FORMS
from waymark.intake.intake import Intake
from waymark.intake.limited import read_database_limited, read_limited
from waymark.intake.making import derive_made
from waymark.intake.packed import Packed
from waymark.intake.problems import Problem
from waymark.intake.questions import YES, accepted, questions
from waymark.intake.rules import RULES
from waymark.records.tables import ALL
from waymark.store import Load, NoAuthority, Remembered, Staged, Store
from waymark.store.links import links_of

DEFAULT_AUTHORITY = "authority"
"""The code an empty store's first load is kept under where none is given."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class LoadReport:
    """What became of a load: `load_id` is None where it was refused, and nothing was published."""

    load_id: str | None
    as_at: date
    authority: str
    tables: Mapping[str, Mapping[str, Any]]
    problems: Packed[Problem]
    cells: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def published(self) -> bool:
        """Whether the load can be used."""
        return self.load_id is not None

    def to_json(self) -> dict[str, Any]:
        """The object of the contract, section 3; beside it the questions asked, and where the cells went."""
        return {**self.outline(), "problems": list(self.each_problem())}

    def outline(self) -> dict[str, Any]:
        """The same object without its problems, of which there may be a great many."""
        return {
            "load_id": self.load_id,
            "as_at": self.as_at.isoformat(),
            "authority": self.authority,
            "tables": {name: dict(account) for name, account in self.tables.items()},
            "questions": [question.to_json() for question in questions(self.problems)],
            "cells": {name: dict(counts) for name, counts in self.cells.items()},
        }

    def each_problem(self) -> Iterator[dict[str, Any]]:
        """The object of each problem, one after another."""
        return (problem.to_json() for problem in self.problems)


def load_extract(
    source: Path | str,
    as_at: date,
    authority: str | None,
    store: Store,
    progress: Progress | None = None,
    said: Mapping[str, str] | None = None,
    schema: str | None = None,
    corrections: Path | None = None,
) -> LoadReport:
    """
    Read the extract at `source`, a path or a database's URL, taken on `as_at`, and publish it.

    `schema` names the only one of a database to read; `corrections` is a file of rows that an earlier
    load set aside, put right.

    `said` answers questions by their keys: used at once, and remembered once the load is published.
    Raises AnswerWrong, NoAuthority where the store holds several and none is named, StoreNotWritten
    where the disk would not take the load, StoreBusy and StoreDamaged.
    """
    say = progress or (lambda _: None)
    code = _authority(authority, store, say)
    answers = _answers(store, code, said or {})
    intake = _read(source, as_at, say, answers, schema, corrections)
    hide_restricted(intake, store.loads(code))
    load_id = None
    if not intake.refused:
        load_id = _publish(intake, _name(source), code, store, say, answers).load_id
    intake.problems = accepted(intake.problems, answers.accepted)
    accounts = {name: account.to_json() for name, account in intake.accounts.items()}
    cells = {name: account.cells.to_json() for name, account in intake.accounts.items()}
    return LoadReport(load_id, as_at, code, accounts, intake.problems, cells)


def is_url(source: Path | str) -> bool:
    """Whether the source is a database's URL, not a path."""
    return isinstance(source, str) and "://" in source


def _read(
    source: Path | str,
    as_at: date,
    say: Progress,
    answers: Answers,
    schema: str | None,
    corrections: Path | None,
) -> Intake:
    if is_url(source):
        return read_database_limited(str(source), as_at, say, answers, schema)
    return read_limited(Path(source), as_at, say, answers, corrections)


def _name(source: Path | str) -> str:
    if not is_url(source):
        return Path(source).name
    # what knows databases takes a third of a second to import, which reading a file has no use for
    from waymark.intake.database import name_of

    return name_of(str(source))


def _authority(given: str | None, store: Store, say: Progress) -> str:
    if given:
        return given
    held = store.authorities()
    if len(held) > 1:
        raise NoAuthority(f"The store holds {', '.join(held)}. Say which with --authority.")
    if not held:
        say(f"No authority was named, so the load is kept under the code {DEFAULT_AUTHORITY!r}.")
    return held[0] if held else DEFAULT_AUTHORITY


def _answers(store: Store, authority: str, said: Mapping[str, str]) -> Answers:
    known = {key: kept.value for key, kept in store.answers(authority).items()}
    return answers_from(said, known, [*ALL, *(table for form in FORMS for table in form.tables)])


def _publish(
    intake: Intake, source: str, authority: str, store: Store, say: Progress, answers: Answers
) -> Load:
    earlier = store.loads(authority)
    content = _content(intake)
    is_repeat = _note_repeat(intake, source, content, earlier)
    derive_made(intake, authority)
    settle(intake, earlier, is_repeat, links_of(store.said(authority)))
    intake.problems = accepted(intake.problems, answers.accepted)
    staged = Staged(
        as_at=intake.as_at,
        tables=intake.tables,
        columns=intake.columns,
        accounts={
            name: account.to_json() | {"cells": account.cells.to_json()}
            for name, account in intake.accounts.items()
        },
        problems=(problem.to_json() for problem in intake.problems),
        set_aside=(row.to_json() for row in intake.aside),
        derived=intake.derived,
        limits=intake.limits,
        answers=_to_remember(intake, answers.fresh),
        content=content,
    )
    return store.publish(authority, staged, say)


def _to_remember(intake: Intake, fresh: Mapping[str, str]) -> dict[str, Remembered]:
    """The answers given, and the date orders that the files themselves show, which are newer than memory."""
    given = {key: Remembered(value) for key, value in fresh.items()}
    seen = {
        f"date-order:{name}": Remembered(order, "seen in a file") for name, order in intake.orders.items()
    }
    return given | {key: kept for key, kept in seen.items() if fresh.get(key) != kept.value}


def _content(intake: Intake) -> str:
    """What identifies the files a load was read from: their names and their bytes."""
    said = "\n".join(f"{name} {digest}" for name, digest in sorted(intake.digests.items()))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()


def _note_repeat(intake: Intake, source: str, content: str, earlier: list[Load]) -> bool:
    """Note that the same files have been loaded before, and say whether they have."""
    same = next((load for load in reversed(earlier) if load.content == content), None)
    if same is not None:
        key = f"already-loaded:{content[:12]}"
        remedy = f"{RULES['already-loaded'].remedy} They are those of load {same.load_id}."
        intake.problems.append(
            Problem(source, None, "", "already-loaded", "", "ask", remedy, "", key, (YES,))
        )
    return same is not None
