"""Section A, the file: what it is, whether it is whole, and whether it is the right one."""

from __future__ import annotations

from datetime import date

from corpus.case import Account, Case, Expected, csv_bytes, table_book
from corpus.people import CHILDREN, PERSON, PLANS, as_text
from corpus.spreadsheet import Error, Formula, Sheet, workbook

ALL_THREE = Account(3, 3)
CHILDREN_CSV = csv_bytes(as_text(CHILDREN))
END = "cppl_cp_plan_end_date"

CASES = [
    Case(
        "A01-pdf-named-xlsx",
        "A PDF with the name of a workbook is refused, and called what it is.",
        {"ssd_cp_plans.xlsx": b"%PDF-1.7\n%%EOF\n", "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("wrong-type", "refuse", file="ssd_cp_plans.xlsx")],
        accounts={"ssd_person": ALL_THREE, "ssd_cp_plans.xlsx": Account()},
    ),
    Case(
        "A02-far-cell",
        "One cell in the last corner of a sheet would make 17 billion blank ones: refused.",
        table_book("ssd_person", CHILDREN, far={"XFD1048576": " "}),
        published=False,
        problems=[Expected("stray-cell", "refuse"), Expected("no-table", "refuse")],
        accounts={"A02-far-cell.xlsx": Account()},
    ),
    Case(
        "A03-lying-dimension",
        "The sheet says that it ends at row 11; all 501 rows are read.",
        table_book(
            "ssd_person",
            [PERSON, *([f"C{n:03}", "Ashby", date(2010, 4, 17)] for n in range(1, 501))],
            dimension="A1:C11",
        ),
        accounts={"ssd_person": Account(500, 500)},
    ),
    Case(
        "A04-windows-alphabet",
        "A file in Windows' own alphabet is read, and asked about with a sample.",
        {"ssd_person.csv": CHILDREN_CSV.decode().encode("cp1252")},
        problems=[Expected("encoding", "ask")],
        accounts={"ssd_person": ALL_THREE},
        values={"children.surname": ["Ashby", "Boon", "Zoë O'Neill"]},
    ),
    Case(
        "A05-unclosed-quote",
        "A quotation mark left open costs the line it stands on, and no other.",
        {"ssd_person.csv": b'pers_person_id,pers_surname\nC001,Ashby\nC002,"Boon\nC003,Cole\n'},
        problems=[Expected("broken-quotes", "set aside", 3)],
        accounts={"ssd_person": Account(3, 2, 1)},
    ),
    Case(
        "A06-same-file-again",
        "The same files loaded a second time are asked about.",
        {"ssd_person.csv": CHILDREN_CSV},
        after={"A06-same-file-again": "2018-10-31"},
        problems=[Expected("already-loaded", "ask", file="A06-same-file-again")],
        accounts={"ssd_person": ALL_THREE},
    ),
    Case(
        "A07-workbook-cut-off",
        "A workbook of which half arrived is refused.",
        {"ssd_cp_plans.xlsx": table_book("ssd_cp_plans", PLANS)[:1000], "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("unreadable-file", "refuse", file="ssd_cp_plans.xlsx")],
        accounts={"ssd_person": ALL_THREE, "ssd_cp_plans.xlsx": Account()},
    ),
    Case(
        "A08-errors-and-formulas",
        "An error, and a formula never worked out, are flagged at their cells and leave them empty.",
        table_book(
            "ssd_cp_plans",
            [
                PLANS[0],
                [*PLANS[1][:3], Error("#REF!")],
                [*PLANS[2][:3], Formula("C3+7")],
                [*PLANS[3][:3], Formula("C4+7", 43272)],
            ],
        ),
        sheet="ssd_cp_plans",
        problems=[
            Expected("error-cell", "flag", 2, END),
            Expected("formula-without-value", "flag", 3, END),
            Expected("serial-date", "fix", 4, END),
        ],
        accounts={"ssd_cp_plans": ALL_THREE},
        values={"cp_plans.ended_on": [None, None, "2018-06-21"]},
    ),
    Case(
        "A09-hidden-rows-and-sheets",
        "Hidden rows are loaded and counted; a hidden sheet is listed and not read.",
        workbook(
            Sheet("ssd_cp_plans", PLANS, hidden_rows=[3]),
            Sheet("ssd_person", CHILDREN, state="veryHidden"),
        ),
        problems=[
            Expected("hidden-rows", "flag", 3, sheet="ssd_cp_plans"),
            Expected("hidden-sheet", "flag", sheet="ssd_person"),
        ],
        accounts={
            "ssd_cp_plans": ALL_THREE,
            "A09-hidden-rows-and-sheets.xlsx (ssd_person)": Account(4, set_aside=4),
        },
    ),
]
