"""
The lines of a generated table: what each is, and what its cells say.

A line is made to be something (a record, a blank, a total, a row cut short) before it is written, so
that what becomes of it can be said without reading it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Literal

Kind = Literal["record", "blank", "total", "title", "heading", "short", "long", "broken"]
NAMES = (
    "Amy",
    "O'Brien",
    "Zoë",
    "Ben",
    "Nia",
    "=cmd",
    "Null",
    "None",
    "True",
    "Smith, J",
    'the "big" one',
    '5" nail',
    'nail of 5"',
    "two\nlines",
    "one, two\nthree, four",
)
TOTALS = ("Total", "Grand total", "TOTAL", "Sub-total", "Report ends", "End of report", "Total rows")
AS_AT = date(2018, 10, 31)


@dataclass(frozen=True)
class Shape:
    """A table of the contract as far as a generated one needs it."""

    name: str
    id: str
    child: str
    start: str
    end: str = ""
    episode: bool = False
    needs_start: bool = True
    others: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column, in the order of the contract."""
        return tuple(name for name in (self.id, self.child, self.start, self.end, *self.others) if name)


SHAPES = (
    Shape(
        "ssd_contacts",
        "cont_contact_id",
        "cont_person_id",
        "cont_contact_date",
        others=("cont_contact_outcome_json",),
    ),
    Shape(
        "ssd_cin_plans",
        "cinp_cin_plan_id",
        "cinp_person_id",
        "cinp_cin_plan_start_date",
        "cinp_cin_plan_end_date",
        episode=True,
        others=("cinp_cin_plan_team", "cinp_referral_id"),
    ),
    Shape(
        "ssd_cp_visits",
        "cppv_cp_visit_id",
        "cppv_person_id",
        "cppv_cp_visit_date",
        others=("cppv_cp_visit_seen", "note"),
    ),
    Shape(
        "ssd_cla_reviews",
        "clar_cla_review_id",
        "clar_cla_person_id",
        "clar_cla_review_date",
        needs_start=False,
        others=("clar_cla_id", "clar_cla_review_participation"),
    ),
    Shape(
        "ssd_legal_status",
        "lega_legal_status_id",
        "lega_person_id",
        "lega_legal_status_start_date",
        "lega_legal_status_end_date",
        episode=True,
        others=("lega_legal_status",),
    ),
    Shape(
        "absences",
        "absence_id",
        "professional_id",
        "start_date",
        "end_date",
        episode=True,
        others=("kind", "note", "remark"),
    ),
)


@dataclass
class Line:
    """
    One line: what it is, its cells by column, and further cells beyond the last heading.

    `written` is set when it is written: each cell that stands in the file, with its column, if any.
    """

    kind: Kind
    cells: dict[str, str] = field(default_factory=dict)
    beyond: tuple[str, ...] = ()
    drop: int = 0
    written: list[tuple[str, str]] = field(default_factory=list)


def lines_of(shape: Shape, chance: Random, table: str) -> list[Line]:
    """Some lines for the table: mostly records, some faulty, and what is no record between them."""
    made: list[Line] = []
    for number in range(chance.choice((0, 1, 3, 8, 20))):
        made.append(Line("record", _record(shape, chance, f"{table}-{number}")))
    for line in made:
        _spoil(line, made, shape, chance)
    for _ in range(chance.randint(0, 4)):
        made.insert(chance.randint(0, len(made)), _no_record(shape, chance))
    return made


def _record(shape: Shape, chance: Random, id: str) -> dict[str, str]:
    start = AS_AT - timedelta(days=chance.randint(30, 2000))
    cells = {
        shape.id: id,
        shape.child: f"C{chance.randint(1, 9)}",
        shape.start: start.isoformat(),
        **{name: chance.choice((*NAMES, "")) for name in shape.others},
    }
    if shape.end:
        cells[shape.end] = chance.choice(("", (start + timedelta(days=chance.randint(0, 29))).isoformat()))
    return cells


def _spoil(line: Line, all_lines: list[Line], shape: Shape, chance: Random) -> None:
    fault = chance.choices(
        ("", "id", "child", "start", "start is no day", "end", "twice", "spaces", "short", "long", "broken"),
        weights=(70, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3),
    )[0]
    match fault:
        case "id" | "child" | "start":
            line.cells[getattr(shape, fault)] = chance.choice(("", " ", "NULL"))
        case "start is no day":
            line.cells[shape.start] = chance.choice(("not known", "2018-02-31", "2019-12-01", "31/12/9999"))
        case "end" if shape.end:
            line.cells[shape.end] = "2001-01-01"
        case "twice":
            line.cells[shape.id] = chance.choice(all_lines).cells[shape.id]
        case "spaces":
            line.cells[shape.id] = f" {line.cells[shape.id]}\u00a0 "
        case "short":
            line.kind, line.drop = "short", chance.randint(1, len(shape.columns) - 1)
        case "long":
            line.kind, line.beyond = "long", ("more",) * chance.randint(1, 3)
        case "broken":
            # its own line ends would each begin a row once its quotation marks mean nothing
            line.kind = "broken"
            line.cells = {name: cell.replace("\n", " ") for name, cell in line.cells.items()}
        case _:
            return


def _no_record(shape: Shape, chance: Random) -> Line:
    kind: Kind = chance.choice(("blank", "blank", "total", "total", "heading"))
    if kind == "blank":
        return Line(kind, dict.fromkeys(shape.columns, chance.choice(("", "", " "))))
    if kind == "heading":
        return Line(kind, {name: name for name in shape.columns})
    cells = dict.fromkeys(shape.columns, "")
    cells[chance.choice((shape.id, shape.child))] = chance.choice(TOTALS)
    if shape.others and chance.random() < 0.5:
        cells[shape.others[-1]] = str(chance.randint(1, 99))
    return Line(kind, cells)


def titles(chance: Random) -> list[str]:
    """What stands above the headings of a report, a line each; nothing in most."""
    if chance.random() < 0.6:
        return []
    return ["Children's services", "Run on 31/10/2018", ""][: chance.randint(1, 3)]
