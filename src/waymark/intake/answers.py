"""
What the council has answered: a question asked once is not asked again.

Answers are kept for each authority, and handed to every load of it. Each is a key, `rule:subject`,
and a value; `answers_from` reads them, whether typed at the keyboard, written in a file or remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from waymark.intake.days import Order
from waymark.intake.encodings import ALPHABETS
from waymark.intake.questions import YES
from waymark.intake.rules import RULES
from waymark.records.codes import code_set
from waymark.records.table import Table
from waymark.records.tables import ALL

NONE = "none"
"""The answer "it is none of ours", for a heading or a way of writing a code."""


class AnswerWrong(ValueError):
    """An answer has a key nobody asks under, or a value that answers nothing. The message says which."""


@dataclass(frozen=True)
class Answers:
    """
    Every answer known before the files are read.

    `orders`: day and month of a column of dates, by `table.column` in the extract's names.
    `columns`: by table, which column a heading means ("" where it is none of ours).
    `codes`: by code set, which code a way of writing means ("" where it means none).
    `encodings`: by file name without its ending, the alphabet of a file that is not UTF-8.
    `widths`: by `table.column`, how long an id was before it lost its noughts.
    `swapped`: by `table.column`, whether a spreadsheet has exchanged day and month.
    `placeholders`: days, as YYYY-MM-DD, that mean "not known" here (where False: a day like any other).
    `accepted`: questions answered with "yes, it is right", as `rule:subject`.
    `fresh`: the keys and values among them that were given with this load.
    """

    orders: Mapping[str, Order] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)
    widths: Mapping[str, int] = field(default_factory=dict)
    swapped: Mapping[str, bool] = field(default_factory=dict)
    placeholders: Mapping[str, bool] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()
    fresh: Mapping[str, str] = field(default_factory=dict)


def answers_from(
    fresh: Mapping[str, str], known: Mapping[str, str] | None = None, tables: Iterable[Table] = ALL
) -> Answers:
    """
    The answers given now and those known before, `tables` being all that can be asked about.

    Raises AnswerWrong for one given now; one known before that means nothing any more is asked again.
    """
    gathered = _Gathered({table.source: table for table in tables})
    for key, value in (known or {}).items():
        with suppress(AnswerWrong):
            _take(gathered, key, value)
    for key, value in fresh.items():
        _take(gathered, key, value)
    found = {name: value for name, value in vars(gathered).items() if name != "tables"}
    return Answers(**found | {"accepted": frozenset(gathered.accepted), "fresh": fresh})


def _take(to: _Gathered, key: str, value: str) -> None:
    kind, colon, subject = key.partition(":")
    if not colon or not subject:
        raise AnswerWrong(f"{key!r} is not the key of a question. Keys are as the load report shows them.")
    _READERS.get(kind, _accept)(to, key, subject, value.strip())


class _Gathered:
    """The answers while they are being read."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = tables
        self.orders: dict[str, Order] = {}
        self.columns: dict[str, dict[str, str]] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.encodings: dict[str, str] = {}
        self.widths: dict[str, int] = {}
        self.swapped: dict[str, bool] = {}
        self.placeholders: dict[str, bool] = {}
        self.accepted: set[str] = set()


def _order(to: _Gathered, key: str, subject: str, value: str) -> None:
    _known_column(to, key, subject)
    to.orders[subject] = _one_of(key, value, {"dmy": "dmy", "mdy": "mdy"})


def _column(to: _Gathered, key: str, subject: str, value: str) -> None:
    table, dot, heading = subject.partition(".")
    if not dot or not heading:
        raise AnswerWrong(f"{key!r} names no heading. Write column:TABLE.HEADING.")
    columns = _columns(to, key, table)
    if value != NONE and value not in columns:
        raise AnswerWrong(
            f"{value!r} is not a column of {table}, nor {NONE!r}. Answer {key!r} with one of them."
        )
    to.columns.setdefault(table, {})[heading] = "" if value == NONE else value


def _code(to: _Gathered, key: str, subject: str, value: str) -> None:
    name, _, written = subject.partition(":")
    try:
        codes = code_set(name).codes
    except KeyError:
        raise AnswerWrong(f"There is no set of codes called {name!r}, so {key!r} answers nothing.") from None
    choices = {code: code for code in sorted(codes)} | {NONE: ""}
    to.codes.setdefault(name, {})[written] = _one_of(key, value, choices)


def _encoding(to: _Gathered, key: str, subject: str, value: str) -> None:
    to.encodings[subject] = _one_of(key, value, {name: name for name in ALPHABETS})


def _width(to: _Gathered, key: str, subject: str, value: str) -> None:
    _known_column(to, key, subject)
    if value == YES:
        to.accepted.add(key)
    elif value.isdigit() and 0 < int(value) <= 40:
        to.widths[subject] = int(value)
    else:
        raise AnswerWrong(
            f"Answer {key!r} with how long the ids are, such as 6, or with yes: right as they are."
        )


def _swapped(to: _Gathered, key: str, subject: str, value: str) -> None:
    _known_column(to, key, subject)
    to.swapped[subject] = _one_of(key, value, {"swapped": True, "right": False})


def _placeholder(to: _Gathered, key: str, subject: str, value: str) -> None:
    try:
        day = date.fromisoformat(subject).isoformat()
    except ValueError:
        raise AnswerWrong(f"{subject!r} is not a day. Write placeholder:1901-01-01=yes.") from None
    to.placeholders[day] = _one_of(key, value, {YES: True, "no": False})


def _accept(to: _Gathered, key: str, subject: str, value: str) -> None:
    kind = key.partition(":")[0]
    if kind not in RULES:
        known = ", ".join(sorted(_READERS))
        raise AnswerWrong(f"No question has the key {key!r}. Keys begin with a rule, or with one of {known}.")
    if value != YES:
        raise AnswerWrong(f"{key!r} takes the answer yes, not {value!r}.")
    to.accepted.add(key)


def _known_column(to: _Gathered, key: str, subject: str) -> None:
    table, _, column = subject.partition(".")
    if column not in _columns(to, key, table):
        raise AnswerWrong(f"{table} has no column {column!r}, so {key!r} answers nothing.")


def _columns(to: _Gathered, key: str, table: str) -> set[str]:
    if table not in to.tables:
        raise AnswerWrong(f"There is no table called {table!r}, so {key!r} answers nothing.")
    return {spec.source for spec in to.tables[table].specs}


def _one_of(key: str, value: str, choices: Mapping[str, Any]) -> Any:
    if value not in choices:
        raise AnswerWrong(f"{value!r} does not answer {key!r}. Answer with one of {', '.join(choices)}.")
    return choices[value]


_READERS: dict[str, Callable[[_Gathered, str, str, str], None]] = {
    "date-order": _order,
    "column": _column,
    "code": _code,
    "encoding": _encoding,
    "lost-zeros": _width,
    "dates-swapped": _swapped,
    "placeholder": _placeholder,
}
"""How the answer to each kind of question is read; any other rule's question is accepted with yes."""
