"""What answers look like, for the schema: the names are those of the commands' own JSON."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict

Number = int | float | None
"""Unrounded; nothing where it is not available."""

Yes = Literal["Y", "N"]
Known = Literal["Y", "N", "unknown"]


class Strict(Schema):
    """An object with these names and no others."""

    model_config = ConfigDict(extra="forbid")


class Problem(Strict):
    """Why there is no answer, in a sentence."""

    detail: str


class OfLoad(Strict):
    """Every answer says which load it is from, and the day that load was taken."""

    load_id: str
    as_at: date


class Load(OfLoad):
    """One load."""

    authority: str
    sequence: int


class Loads(OfLoad):
    """Every load of the authority, the newest first; the load of the answer itself is the newest."""

    loads: list[Load]


class SeriesBreak(Strict):
    """A day from which figures are not to be compared with those before it."""

    on: date
    reason: str


class ScorecardRow(Strict):
    """One row of the scorecard. `team` is empty for the whole authority."""

    team: str | None = None
    ref: str
    section: str
    measure: str
    title: str
    period: str
    previous_year: Number
    numerator: Number
    denominator: Number
    value: Number
    target_min: Number
    target_upper: Number
    rag: Literal["red", "amber", "green", ""]
    polarity: str
    unknown: int | None
    overdue: Number
    small: Yes
    approximate: Yes
    imported: str
    missing: str
    load_id: str
    breaks: list[SeriesBreak]
    cohorts: str
    signal: str
    direction: str
    assurance: str
    outlook: str
    trend: dict[str, Number]


class Scorecard(OfLoad):
    """The scorecard of the whole authority, or of every team too."""

    title: str
    authority: str
    load_as_at: date
    by: Literal["authority", "team"]
    months: list[str]
    rows: list[ScorecardRow]


class DefinitionLine(Strict):
    """A line of a definition in English, and how far it is indented."""

    level: int
    text: str


class Measure(Strict):
    """One measure: what it is, what it needs, and what this load can say of it."""

    ref: str
    measure: str
    section: str
    title: str
    period: str
    polarity: str
    standing: str
    source: str
    why: str
    definition: list[DefinitionLine]
    replaced: list[str]
    notes: list[str]
    needs: list[str]
    parameters: dict[str, int]
    fingerprint: str
    status: Literal["yes", "approximate", "no"]
    bias: str
    missing: list[str]
    how: str
    periods: list[str]


class Measures(OfLoad):
    """Every measure of the catalogue."""

    measures: list[Measure]


class OneMeasure(OfLoad):
    """One measure of the catalogue."""

    measure: Measure


class Month(Strict):
    """The figure of one month."""

    month: str
    value: Number


class Trend(OfLoad):
    """A measure month by month, the oldest first."""

    measure: str
    title: str
    period: str
    polarity: str
    fingerprint: str
    team: str | None
    value: Number
    target_min: Number
    target_upper: Number
    signal: str
    months: list[Month]


class Row(Strict):
    """A row behind a figure. Summing `weight` over the rows marked Y gives denominator and numerator."""

    person_id: str | None
    record_id: str | None
    team: str | None
    worker: str | None
    in_denominator: Known
    in_numerator: Known
    weight: Number


class Rows(OfLoad):
    """The rows behind a figure that the token's person may see."""

    measure: str
    period: str
    fingerprint: str
    rows: list[Row]


class WorklistAbout(Strict):
    """A list, and who is on it."""

    name: str
    title: str
    line: str
    standard: str


class Worklists(OfLoad):
    """Every list."""

    worklists: list[WorklistAbout]


class WorklistRow(Strict):
    """A row of a list; days are the measures' own deadlines."""

    person_id: str | None
    record_id: str | None
    team: str | None
    worker: str | None
    due: date | None
    days_late: int
    status: Literal["overdue", "due", "done late"]
    missed_running: int
    last_done: date | None
    what: str
    since: date | None
    note: str
    family: str


class Worklist(OfLoad):
    """A list's rows that the token's person may see, worst first."""

    authority: str
    data_as_at: date
    ahead: int
    team: str | None
    worklist: str
    title: str
    standard: str
    measures: list[str]
    undated: int
    notes: list[str]
    rows: list[WorklistRow]


class MondayRow(WorklistRow):
    """A row of the Monday sheet, and the list it is on."""

    worklist: str


class OpenNow(Strict):
    """How many are on a list that has no deadline."""

    title: str
    count: int


class Monday(OfLoad):
    """The Monday sheet: what is overdue, what falls due in the week, who was missed twice running."""

    authority: str
    data_as_at: date
    team: str | None
    overdue: list[MondayRow]
    due_this_week: list[MondayRow]
    missed_twice_running: list[MondayRow]
    open_now: list[OpenNow]
    questions: list[str]
    not_available: list[str]
