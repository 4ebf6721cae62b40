"""Section B, the layout: where the table is, and which column is which."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.case import Account, Case, Expected, both, csv_bytes, table_book
from corpus.people import CHILDREN, PERSON, PLAN, PLANS, Row, as_text
from corpus.spreadsheet import Sheet, workbook

ALL_THREE = Account(3, 3)
TABLE = "ssd_cp_plans"
START, END = "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"
CHILDREN_CSV = csv_bytes(as_text(CHILDREN))


def plans(name: str, says: str, rows: Sequence[Row], *problems: Expected, **more: object) -> Case:
    """A workbook of plans, all three of which are loaded unless it is said otherwise."""
    settled = {"accounts": {TABLE: ALL_THREE}, "problems": problems, **more}
    merged = settled.pop("merged", ())
    return Case(name, says, table_book(TABLE, rows, merged=merged), sheet=TABLE, **settled)  # type: ignore[arg-type]


NO_TABLE = Expected("no-table", "refuse", file="*", sheet="-")

UPPER: Row = ["cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan", None]
LOWER: Row = [None, None, "start date", "end date"]

OTHER_ROWS: list[Row] = [["x"]] * 40

CASES = [
    *both(
        "B01-titles-above",
        "Titles above the headings are counted as such, and rows keep their numbers.",
        TABLE,
        [["Child protection plans"], ["Run on 1 November 2018"], *PLANS],
        problems=[Expected("title-rows", "fix", 3)],
        accounts={TABLE: Account(5, 3, totals=2)},
    ),
    plans(
        "B01-title-in-merged-cells",
        "A title merged over all columns is a title.",
        [["Child protection plans", None, None, None], *PLANS],
        Expected("title-rows", "fix", 2),
        accounts={TABLE: Account(4, 3, totals=1)},
        merged=["A1:D1"],
    ),
    plans(
        "B01-two-rows-of-headings",
        "An upper heading merged over two columns is put before each of the lower ones.",
        [UPPER, LOWER, *PLANS[1:]],
        Expected("two-row-heading", "fix", 2),
        merged=["A1:A2", "B1:B2", "C1:D1"],
        values={"cp_plans.ended_on": ["2017-12-15", None, None]},
    ),
    plans(
        "B01-merged-records",
        "Merged cells among the records are flagged on each of their rows.",
        PLANS,
        Expected("merged-cells", "flag", 3, END),
        Expected("merged-cells", "flag", 4, END),
        merged=["D3:D4"],
    ),
    plans(
        "B01-headings-on-row-30",
        "Headings are looked for down to row 30.",
        [*OTHER_ROWS[:29], *PLANS],
        Expected("title-rows", "fix", 30),
        accounts={TABLE: Account(32, 3, totals=29)},
    ),
    Case(
        "B01-headings-too-far-down",
        "Headings below row 30 are not found: the sheet is refused.",
        table_book(TABLE, [*OTHER_ROWS, *PLANS]),
        published=False,
        sheet=TABLE,
        problems=[Expected("no-heading", "refuse"), Expected("no-table", "refuse", sheet="-")],
        accounts={TABLE: Account(44, set_aside=44)},
    ),
    Case(
        "B01-no-headings",
        "A sheet of records without headings is refused.",
        table_book(TABLE, PLANS[1:]),
        published=False,
        sheet=TABLE,
        problems=[Expected("no-heading", "refuse"), Expected("no-table", "refuse", sheet="-")],
        accounts={TABLE: Account(3, set_aside=3)},
    ),
    *both(
        "B02-another-order",
        "Columns in another order are matched by name.",
        TABLE,
        [[row[2], row[1], row[3], row[0]] for row in PLANS],
        accounts={TABLE: ALL_THREE},
        values={"cp_plans.child": ["C001", "C002", "C003"]},
    ),
    *both(
        "B02-spaces-and-line-breaks",
        "Stray spaces, spaces that do not break, line breaks and capitals do not matter.",
        TABLE,
        [
            [" CPPL_cp plan\nid ", "cppl\u00a0person_id", "Cppl cp plan start date", "cppl-cp-plan-end-date"],
            *PLANS[1:],
        ],
        accounts={TABLE: ALL_THREE},
        values={"cp_plans.ended_on": ["2017-12-15", None, None]},
    ),
    *both(
        "B02-schema-before-the-name",
        "A schema before a column's name does not matter.",
        TABLE,
        [[f"ssd_development.{name}" for name in PLAN], *PLANS[1:]],
        accounts={TABLE: ALL_THREE},
    ),
    *both(
        "B02-a-column-more",
        "A column that is none of ours is listed, kept, and used for nothing.",
        TABLE,
        [[*PLAN, "Worker's note"], *([*row, "seen"] for row in PLANS[1:])],
        problems=[Expected("extra-column", "flag", 1, "Worker's note")],
        accounts={TABLE: ALL_THREE},
        values={"cp_plans.extra.Worker's note": ["seen", "seen", "seen"]},
    ),
    *both(
        "B02-nearly-a-heading",
        "A heading that is nearly a column's is asked about; without its start a plan is no plan.",
        TABLE,
        [[PLAN[0], PLAN[1], "cppl_cp_plan_start_dat", END], *PLANS[1:]],
        published=False,
        problems=[
            Expected("mandatory-column-missing", "refuse", 1, START),
            Expected("extra-column", "flag", 1, "cppl_cp_plan_start_dat"),
            Expected("column-meaning", "ask", 1, "cppl_cp_plan_start_dat"),
            NO_TABLE,
        ],
        accounts={TABLE: Account(3, set_aside=3)},
    ),
    *both(
        "B02-nearly-a-heading-answered",
        "Once it is answered what a heading means, it is read as that.",
        TABLE,
        [[PLAN[0], PLAN[1], "Began", END], *PLANS[1:]],
        answers={"columns": {TABLE: {"Began": START}}},
        accounts={TABLE: ALL_THREE},
        values={"cp_plans.started_on": ["2017-03-20", "2018-01-31", "2018-06-14"]},
    ),
    *both(
        "B03-one-heading-twice",
        "One heading on two columns is a question that stops the load.",
        TABLE,
        [[*row, row[3]] for row in PLANS],
        published=False,
        problems=[Expected("duplicate-heading", "ask", 1, END)],
        accounts={TABLE: Account(3, set_aside=3)},
        absent=["extra-column"],
    ),
    *both(
        "B03-a-strange-heading-twice",
        "A heading twice on columns that are none of ours stops nothing.",
        TABLE,
        [[*PLAN, "note", "note"], *([*row, "a", "b"] for row in PLANS[1:])],
        problems=[Expected("extra-column", "flag", 1, "note")],
        accounts={TABLE: ALL_THREE},
    ),
    Case(
        "B04-no-start-date-csv",
        "A mandatory column missing refuses that table, and the others are loaded.",
        {"ssd_cp_plans.csv": csv_bytes(as_text([row[:2] for row in PLANS])), "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("mandatory-column-missing", "refuse", 1, START, file="ssd_cp_plans.csv")],
        accounts={TABLE: Account(3, set_aside=3), "ssd_person": ALL_THREE},
    ),
    Case(
        "B04-no-start-date-xlsx",
        "A mandatory column missing refuses that sheet, and the others are loaded.",
        workbook(Sheet(TABLE, [row[:2] for row in PLANS]), Sheet("ssd_person", CHILDREN)),
        problems=[Expected("mandatory-column-missing", "refuse", 1, START, sheet=TABLE)],
        accounts={TABLE: Account(3, set_aside=3), "ssd_person": ALL_THREE},
    ),
    Case(
        "B04-no-child-and-no-id",
        "Every mandatory column that is missing is named, not the first.",
        {"ssd_cp_plans.csv": csv_bytes(as_text([row[2:] for row in PLANS])), "ssd_person.csv": CHILDREN_CSV},
        problems=[
            Expected("mandatory-column-missing", "refuse", 1, "cppl_cp_plan_id", file="ssd_cp_plans.csv"),
            Expected("mandatory-column-missing", "refuse", 1, "cppl_person_id", file="ssd_cp_plans.csv"),
        ],
        accounts={TABLE: Account(3, set_aside=3), "ssd_person": ALL_THREE},
    ),
    *both(
        "B05-blank-rows",
        "Blank rows, empty or of separators, are counted as blank, and ids beside them stay whole.",
        TABLE,
        [PLAN, ["007", *PLANS[1][1:]], [None] * 4, ["008", *PLANS[2][1:]], [""] * 4, ["009", *PLANS[3][1:]]],
        accounts={TABLE: Account(5, 3, blank=2)},
        values={"cp_plans.id": ["007", "008", "009"]},
    ),
    *both(
        "B05-a-blank-column",
        "A blank column between the others is nothing to speak of.",
        TABLE,
        [[row[0], None, *row[1:]] for row in PLANS],
        accounts={TABLE: ALL_THREE},
        values={"cp_plans.child": ["C001", "C002", "C003"]},
    ),
    Case(
        "B05-numbers-beside-blanks",
        "Whole numbers beside blank rows are not turned into decimals.",
        table_book("ssd_person", [PERSON[:1], [101], [None], [102], [103.0]]),
        accounts={"ssd_person": Account(4, 3, blank=1)},
        values={"children.child": ["101", "102", "103"]},
    ),
    *both(
        "B06-total-and-closing-line",
        "A total and a closing line are counted as such, and no child is made of them.",
        TABLE,
        [*PLANS, ["Total", 3, None, None], ["Report ends", None, None, None]],
        problems=[Expected("control-total", "fix", 5)],
        accounts={TABLE: Account(5, 3, totals=2)},
    ),
    *both(
        "B06-subtotal-between",
        "A subtotal between the records is counted as such.",
        TABLE,
        [*PLANS[:3], ["Sub-total", 2, None, None], PLANS[3], ["Grand total", 3, None, None]],
        problems=[Expected("control-total", "fix", 6)],
        accounts={TABLE: Account(5, 3, totals=2)},
    ),
    Case(
        "B06-rows-affected",
        "The line a database prints at the end is no record.",
        {"ssd_person.csv": CHILDREN_CSV + b"\n(3 rows affected)\n"},
        problems=[Expected("control-total", "fix", 6)],
        accounts={"ssd_person": Account(5, 3, blank=1, totals=1)},
    ),
    *both(
        "B06-says-more-rows-than-it-has",
        "The file says how many rows it has, and some are not there.",
        TABLE,
        [*PLANS, ["Total rows: 512", None, None, None]],
        problems=[Expected("control-total-differs", "ask", 5)],
        accounts={TABLE: Account(4, 3, totals=1)},
    ),
    *both(
        "B06-a-sum-without-words",
        "A last row without an id that is the sum of those above it is a total.",
        TABLE,
        [
            [*PLANS[0], "cost"],
            *([*row, cost] for row, cost in zip(PLANS[1:], (10, 2, 30), strict=True)),
            [None, None, None, None, 42],
        ],
        problems=[Expected("extra-column", "flag", 1, "cost"), Expected("sum-row", "fix", 5)],
        accounts={TABLE: Account(4, 3, totals=1)},
    ),
    *both(
        "B06-no-sum-without-words",
        "A last row without an id that is not the sum of those above it is set aside.",
        TABLE,
        [
            [*PLANS[0], "cost"],
            *([*row, cost] for row, cost in zip(PLANS[1:], (10, 2, 30), strict=True)),
            [None, None, None, None, 41],
        ],
        problems=[
            Expected("extra-column", "flag", 1, "cost"),
            Expected("blank-mandatory", "set aside", 5, PLAN[0]),
            Expected("blank-mandatory", "flag", 5, PLAN[1]),
            Expected("blank-mandatory", "flag", 5, PLAN[2]),
        ],
        accounts={TABLE: Account(4, 3, set_aside=1)},
    ),
    plans(
        "B06-headings-on-every-page",
        "Headings printed again further down are no record.",
        [*PLANS[:3], PLAN, PLANS[3]],
        accounts={TABLE: Account(4, 3, totals=1)},
    ),
    *both(
        "B07-code-label-or-both",
        "A code, its label, or both are read; a word that only holds another is not.",
        "ssd_person",
        [
            ["pers_person_id", "pers_sex"],
            ["C001", "F"],
            ["C002", "Female"],
            ["C003", "F - Female"],
            ["C004", " female "],
            ["C005", "F – Female"],
            ["C006", "Male and Female"],
            *([f"C{n:03}", "M"] for n in range(7, 11)),
        ],
        problems=[
            *(Expected("code-read", "fix", row, "pers_sex") for row in (3, 4, 5, 6)),
            Expected("unknown-code", "flag", 7, "pers_sex"),
            Expected("code-meaning", "ask", None, "pers_sex"),
        ],
        accounts={"ssd_person": Account(10, 10)},
        values={"children.sex": ["F", "F", "F", "F", "F", "Male and Female", "M", "M", "M", "M"]},
    ),
    *both(
        "B07-code-against-its-label",
        "A code beside the label of another is neither.",
        "ssd_person",
        [["pers_person_id", "pers_sex"], ["C001", "F - Male"]],
        problems=[
            Expected("unknown-code", "flag", 2, "pers_sex"),
            Expected("code-meaning", "ask", None, "pers_sex"),
        ],
        accounts={"ssd_person": Account(1, 1)},
        values={"children.sex": ["F - Male"]},
    ),
    *both(
        "B07-code-answered",
        "A way of writing a code is read as the council has said.",
        "ssd_person",
        [["pers_person_id", "pers_sex"], ["C001", "Girl"], ["C002", "M"]],
        answers={"codes": {"sex": {"Girl": "F"}}},
        problems=[Expected("code-read", "fix", 2, "pers_sex")],
        accounts={"ssd_person": Account(2, 2)},
        values={"children.sex": ["F", "M"]},
    ),
]
