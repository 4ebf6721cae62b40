"""
The rows behind a figure: whom it counts, and how each was counted.

Ids are the pseudonyms of the extract; nothing here knows a name. Files have the contract's columns
(section 3, children): summing `weight` over the rows marked Y gives the denominator and numerator.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from waymark.engines.results import Flagged
from waymark.measures.measure import Measure
from waymark.reports.numbers import number, plain
from waymark.reports.page.links import NO_LINKS, Links
from waymark.reports.page.render import render
from waymark.reports.safe_text import safe

COLUMNS = ("person_id", "record_id", "team", "worker", "in_denominator", "in_numerator", "weight")
HEADINGS = ("Child or person", "Record", "Team", "Worker", "Counted", "Of which", "Weight")
"""On a terminal. Counted is the denominator, of which the numerator."""
SHOWN = 50
"""So many rows on a terminal; files have them all."""
ON_A_PAGE = 2000

ANSWERS = {True: "Y", False: "N", None: "unknown"}
SPOKEN = {True: "Yes", False: "No", None: "Not known"}


def in_order(rows: Iterable[Flagged]) -> list[Flagged]:
    """By team, then person, then record, as text; those with no team first."""
    return sorted(rows, key=lambda row: (row.team or "", row.person or "", row.record or ""))


def children_csv(rows: Iterable[Flagged]) -> str:
    """The rows with the contract's columns; an empty cell is not known, or nobody."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([*map(safe, _ids(row)), *_answers(row), plain(row.weight)] for row in in_order(rows))
    return out.getvalue()


def children_json(rows: Iterable[Flagged], about: Mapping[str, str] | None = None) -> str:
    """The rows as one object: what they are behind (`about`), then `rows` with the contract's names."""
    found = [_object(row) for row in in_order(rows)]
    return json.dumps({**(about or {}), "rows": found}, ensure_ascii=False, indent=2) + "\n"


def children_terminal(rows: Iterable[Flagged], measure: Measure | None = None) -> RenderableType:
    """The first rows as a table for a terminal, and how to see the rest."""
    ordered = in_order(rows)
    table = Table(title=Text(measure.title) if measure else None, title_justify="left", header_style="bold")
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading == "Weight" else "left")
    for row in ordered[:SHOWN]:
        cells = (*_ids(row), *_answers(row), plain(row.weight))
        table.add_row(*(Text(cell) for cell in cells))
    notes = [Text(tally_of(ordered, measure))]
    if len(ordered) > SHOWN:
        notes.append(Text(f"and {len(ordered) - SHOWN:,} more: use --format csv"))
    return Stack(table, *notes)


def children_html(
    rows: Iterable[Flagged],
    measure: Measure,
    facts: Sequence[tuple[str, str]] = (),
    links: Links | None = None,
) -> str:
    """The rows as a page; `facts` are pairs shown under the title: ("Data as at", "31 October 2018")."""
    people = people_of(rows, measure)
    return render("children.html", title=measure.title, facts=facts, people=people, links=links or NO_LINKS)


@dataclass(frozen=True)
class Person:
    """A row as a page shows it."""

    person: str
    record: str
    team: str
    worker: str
    counted: str
    met: str
    weight: str


@dataclass(frozen=True)
class People:
    """The rows a page shows, how many it leaves out, and what they come to in a sentence."""

    shown: tuple[Person, ...] = ()
    left_out: int = 0
    tally: str = ""
    counts_only: bool = False
    weighted: bool = False


def people_of(rows: Iterable[Flagged], measure: Measure) -> People:
    """Rows for a page, those to look at first: not done, or done where lower is better; then not known."""
    wanted = measure.better.polarity == "lower"
    ordered = sorted(in_order(rows), key=lambda row: _attention(row, wanted))
    return People(
        tuple(_person(row) for row in ordered[:ON_A_PAGE]),
        max(0, len(ordered) - ON_A_PAGE),
        tally_of(ordered, measure),
        measure.unit == "count",
        any(row.weight not in (None, Decimal(1)) for row in ordered),
    )


def tally_of(rows: Iterable[Flagged], measure: Measure | None) -> str:
    """How the rows were answered, in a sentence: "132 rows counted: 113 yes, 16 no, 3 not known."."""
    found = list(rows)
    counted = [row for row in found if row.in_denominator]
    above = [row for row in found if row.in_numerator]
    said = f"{len(counted):,} {'row' if len(counted) == 1 else 'rows'} counted"
    if measure is not None and measure.unit == "count":
        return f"{said}."
    if any(not row.in_denominator for row in above):
        return f"{said} in the denominator, {len(above):,} in the numerator."
    met = Counter(row.in_numerator for row in counted)
    return f"{said}: {met[True]:,} yes, {met[False]:,} no, {met[None]:,} not known."


def _attention(row: Flagged, wanted: bool) -> int:
    if not row.in_denominator:
        return 3
    if row.in_numerator is None:
        return 1
    return 0 if row.in_numerator is wanted else 2


def _person(row: Flagged) -> Person:
    person, record, team, worker = _ids(row)
    answers = SPOKEN[row.in_denominator], SPOKEN[row.in_numerator]
    return Person(person, record, team or "Not allocated", worker, *answers, plain(row.weight))


def _ids(row: Flagged) -> tuple[str, str, str, str]:
    return row.person or "", row.record or "", row.team or "", row.worker or ""


def _answers(row: Flagged) -> tuple[str, str]:
    """The two answers. A yes whose weight is not known adds nothing, and nobody knows how much it should."""
    answers = (row.in_denominator, row.in_numerator)
    if row.weight is None:
        answers = (answers[0] and None, answers[1] and None)
    return ANSWERS[answers[0]], ANSWERS[answers[1]]


def _object(row: Flagged) -> dict[str, str | int | float | None]:
    cells = (row.person, row.record, row.team, row.worker, *_answers(row), number(row.weight))
    return dict(zip(COLUMNS, cells, strict=True))
