"""Section B, the layout: where the table is, and which column is which."""

from __future__ import annotations

from corpus.case import Account, Case, Expected, csv_bytes, table_book
from corpus.people import CHILDREN, PLAN, PLANS, as_text

ALL_THREE = Account(3, 3)
SHEET = "ssd_cp_plans"

CASES = [
    Case(
        "B01-titles-above",
        "Titles above the headings are counted as such, and rows keep Excel's numbers.",
        table_book("ssd_cp_plans", [["Child protection plans"], ["Run on 1 November 2018"], *PLANS]),
        sheet=SHEET,
        problems=[Expected("title-rows", "fix", 3)],
        accounts={"ssd_cp_plans": Account(5, 3, totals=2)},
    ),
    Case(
        "B02-another-order",
        "Columns in another order, and headings with stray spaces and line breaks, are matched by name.",
        table_book(
            "ssd_cp_plans",
            [
                [" CPPL_cp plan\nstart date ", "cppl\u00a0person_id", "cppl_cp_plan_id "],
                *([row[2], row[1], row[0]] for row in PLANS[1:]),
            ],
        ),
        accounts={"ssd_cp_plans": ALL_THREE},
        values={"cp_plans.child": ["C001", "C002", "C003"]},
    ),
    Case(
        "B03-one-heading-twice",
        "One heading on two columns is a question that stops the load.",
        table_book("ssd_cp_plans", [[*row, row[3]] for row in PLANS]),
        published=False,
        sheet=SHEET,
        problems=[
            Expected("duplicate-heading", "ask", 1, "cppl_cp_plan_end_date"),
        ],
        accounts={"ssd_cp_plans": Account(3, set_aside=3)},
        absent=["extra-column"],
    ),
    Case(
        "B04-no-start-date",
        "A mandatory column missing refuses that table, and the others are loaded.",
        {
            "ssd_cp_plans.csv": csv_bytes(as_text([row[:2] for row in PLANS])),
            "ssd_person.csv": csv_bytes(as_text(CHILDREN)),
        },
        problems=[
            Expected(
                "mandatory-column-missing", "refuse", 1, "cppl_cp_plan_start_date", file="ssd_cp_plans.csv"
            )
        ],
        accounts={"ssd_cp_plans": Account(3, set_aside=3), "ssd_person": ALL_THREE},
    ),
    Case(
        "B05-blank-rows",
        "Blank rows are counted as blank, and ids beside them stay whole.",
        table_book("ssd_cp_plans", [PLAN, PLANS[1], [None] * 4, PLANS[2], ["", "", "", ""], PLANS[3]]),
        accounts={"ssd_cp_plans": Account(5, 3, blank=2)},
        values={"cp_plans.id": ["P1", "P2", "P3"]},
    ),
    Case(
        "B06-total-and-closing-line",
        "A total and a closing line are counted as such, and no child is made of them.",
        table_book("ssd_cp_plans", [*PLANS, ["Total", 3], ["Report ends"]]),
        accounts={"ssd_cp_plans": Account(5, 3, totals=2)},
    ),
    Case(
        "B07-code-label-or-both",
        "A code, its label, or both are read; a word that only holds another is not.",
        {
            "ssd_person.csv": b"pers_person_id,pers_sex\nC001,F\nC002,Female\nC003,F - Female\n"
            b"C004,Male and Female\n"
        },
        problems=[
            Expected("code-read", "fix", 3, "pers_sex"),
            Expected("code-read", "fix", 4, "pers_sex"),
            Expected("unknown-code", "flag", 5, "pers_sex"),
            Expected("code-meaning", "ask", column="pers_sex"),
        ],
        accounts={"ssd_person": Account(4, 4)},
        values={"children.sex": ["F", "F", "F", "Male and Female"]},
    ),
]
