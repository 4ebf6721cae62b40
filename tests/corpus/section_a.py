"""Section A, second half: alphabets, separators, the wrong file, half a file, formulas and hidden things."""

from __future__ import annotations

from corpus.case import Account, Case, Expected, csv_bytes, table_book
from corpus.people import CHILDREN, PERSON, PLANS, as_text
from corpus.section_a_kinds import ALL_THREE, CHILDREN_CSV, of_another_kind
from corpus.section_a_kinds import CASES as KINDS
from corpus.spreadsheet import Error, Formula, Sheet, archive, workbook

END = "cppl_cp_plan_end_date"
PLANS_CSV = csv_bytes(as_text(PLANS))
ADOPTERS = [
    ["Individual adopter identifier", "Family identifier", "Date enquiry received", "Date Stage 1 started"],
    ["AD1", "F1", "2018-05-14", "2018-06-20"],
    ["AD2", "F1", "2018-05-14", "2018-06-20"],
]
NAMES = {"children.surname": ["Ashby", "Boon", "Zoë O'Neill"]}
LINK = "<externalLink xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"


def children(name: str, says: str, content: bytes, *problems: Expected, **more: object) -> Case:
    """A CSV file of children, all of whom are loaded whatever is said of them."""
    expected = {"accounts": {"ssd_person": ALL_THREE}, "values": NAMES, **more}
    return Case(name, says, {"ssd_person.csv": content}, problems=problems, **expected)  # type: ignore[arg-type]


def cut_off(name: str, says: str, file: str, content: bytes, account: str = "") -> Case:
    """A file of which the end is missing, beside one that is whole."""
    return Case(
        name,
        says,
        {file: content, "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("unreadable-file", "refuse", file=file)],
        accounts={"ssd_person": ALL_THREE, account or file: Account()},
    )


CASES = [
    *KINDS,
    children("A04-utf-8", "UTF-8 says nothing.", CHILDREN_CSV),
    children("A04-utf-8-with-mark", "UTF-8 with its mark says nothing.", b"\xef\xbb\xbf" + CHILDREN_CSV),
    children("A04-utf-16", "UTF-16 says nothing.", b"\xff\xfe" + CHILDREN_CSV.decode().encode("utf-16-le")),
    children(
        "A04-windows-alphabet",
        "Windows' own alphabet is read, and asked about with a sample.",
        CHILDREN_CSV.decode().encode("cp1252"),
        Expected("encoding", "ask"),
    ),
    Case(
        "A04-two-alphabets",
        "A file of two alphabets keeps the names of both.",
        {"ssd_person.csv": CHILDREN_CSV + "C004,Renée,2011-01-01\n".encode("cp1252")},
        problems=[Expected("encoding", "ask")],
        accounts={"ssd_person": Account(4, 4)},
        values={"children.surname": ["Ashby", "Boon", "Zoë O'Neill", "Renée"]},
    ),
    Case(
        "A04-nul",
        "A NUL character is flagged at its cell, which is left empty.",
        {"ssd_person.csv": CHILDREN_CSV.replace(b"Boon", b"Bo\0n")},
        problems=[Expected("nul-character", "flag", 3, "pers_surname")],
        accounts={"ssd_person": ALL_THREE},
        values={"children.surname": ["Ashby", None, "Zoë O'Neill"]},
    ),
    Case(
        "A04-workbook",
        "A name in a workbook is whole.",
        table_book("ssd_person", CHILDREN),
        accounts={"ssd_person": ALL_THREE},
        values=NAMES,
    ),
    Case(
        "A05-unclosed-quote",
        "A quotation mark left open costs the line it stands on, and no other.",
        {"ssd_person.csv": b'pers_person_id,pers_surname\nC001,Ashby\nC002,"Boon\nC003,Cole\n'},
        problems=[Expected("broken-quotes", "set aside", 3)],
        accounts={"ssd_person": Account(3, 2, 1)},
    ),
    children(
        "A05-semicolons",
        "Semicolons are recognised from the headings.",
        csv_bytes(as_text(CHILDREN), ";"),
        Expected("delimiter", "fix", 1),
    ),
    children(
        "A05-tabs",
        "Tabs are recognised from the headings.",
        csv_bytes(as_text(CHILDREN), "\t"),
        Expected("delimiter", "fix", 1),
    ),
    Case(
        "A05-line-break-in-a-name",
        "A line break within quotation marks belongs to the cell; later rows keep their lines.",
        {"ssd_person.csv": b'pers_person_id,pers_surname\nC001,"Ash\nby"\nC002,\n,Boon\n'},
        problems=[Expected("blank-mandatory", "set aside", 5, "pers_person_id")],
        accounts={"ssd_person": Account(3, 2, 1)},
        values={"children.surname": ["Ash\nby", None]},
    ),
    Case(
        "A05-a-field-too-many-or-too-few",
        "A row with cells too many or too few is set aside whole.",
        {"ssd_person.csv": b"pers_person_id,pers_surname\nC001,Ashby\nC002,Boon,Jr\nC003\nC004,Day\n"},
        problems=[Expected("cells", "set aside", 3), Expected("cells", "set aside", 4)],
        accounts={"ssd_person": Account(4, 2, 2)},
    ),
    Case(
        "A05-a-cell-shifted-in-a-workbook",
        "A row that reaches beyond the last heading is set aside whole.",
        table_book("ssd_cp_plans", [*PLANS[:3], [PLANS[3][0], "x", *PLANS[3][1:3], PLANS[3][2]]]),
        sheet="ssd_cp_plans",
        problems=[
            Expected("cells", "set aside", 4),
            Expected("mixed-cells", "flag", 1, "cppl_cp_plan_start_date"),
        ],
        accounts={"ssd_cp_plans": Account(3, 2, 1)},
    ),
    Case(
        "A06-same-files-again",
        "The same files loaded a second time are asked about.",
        {"ssd_person.csv": CHILDREN_CSV},
        after={"A06-same-files-again": "2018-10-31"},
        problems=[Expected("already-loaded", "ask", file="A06-same-files-again")],
        accounts={"ssd_person": ALL_THREE},
    ),
    Case(
        "A06-wrong-list-csv",
        "Plans in the file for contacts are asked about by their headings, and not loaded.",
        {"ssd_contacts.csv": PLANS_CSV, "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("which-table", "ask", file="ssd_contacts.csv")],
        accounts={"ssd_person": ALL_THREE, "ssd_contacts.csv": Account(3, set_aside=3)},
    ),
    Case(
        "A06-wrong-list-xlsx",
        "Plans on the sheet for contacts are asked about by their headings, and not loaded.",
        workbook(Sheet("ssd_contacts", PLANS), Sheet("ssd_person", CHILDREN)),
        problems=[Expected("which-table", "ask", sheet="ssd_contacts")],
        accounts={
            "ssd_person": ALL_THREE,
            "A06-wrong-list-xlsx.xlsx (ssd_contacts)": Account(4, set_aside=4),
        },
    ),
    Case(
        "A06-a-list-no-table-is-made-of",
        "Those who hope to adopt, list 11 of Annex A, are counted, and no measure reads them.",
        {"list_11.csv": csv_bytes(ADOPTERS), "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("list-not-used", "flag", file="list_11.csv")],
        accounts={"ssd_person": ALL_THREE, "Annex A list 11": Account(2, 2)},
    ),
    Case(
        "A06-another-name-csv",
        "A file under another name is asked about by its headings.",
        {"cp_register.csv": PLANS_CSV, "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("which-table", "ask", file="cp_register.csv")],
        accounts={"ssd_person": ALL_THREE, "cp_register.csv": Account(3, set_aside=3)},
    ),
    Case(
        "A06-another-name-answered",
        "Once it is answered that the file is the table, it is loaded as that.",
        {"cp_register.csv": PLANS_CSV, "ssd_person.csv": CHILDREN_CSV},
        answers={"accepted": ["which-table:cp_register.csv"]},
        accounts={"ssd_person": ALL_THREE, "ssd_cp_plans": ALL_THREE},
    ),
    Case(
        "A06-no-table-at-all",
        "A file whose headings nobody knows is refused, and the others are loaded.",
        {"notes.csv": b"colour,size\nred,9\n", "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected("unrecognised-file", "refuse", file="notes.csv")],
        accounts={"ssd_person": ALL_THREE, "notes.csv": Account()},
    ),
    Case(
        "A06-two-files-for-one-table",
        "A second file for a table is asked about and not read.",
        {
            "ssd_cp_plans.csv": PLANS_CSV,
            "ssd_cp_plans.xlsx": table_book("ssd_cp_plans", PLANS),
            "ssd_person.csv": CHILDREN_CSV,
        },
        problems=[Expected("two-files", "ask", file="ssd_cp_plans.xlsx", sheet="ssd_cp_plans")],
        accounts={
            "ssd_person": ALL_THREE,
            "ssd_cp_plans": ALL_THREE,
            "ssd_cp_plans.xlsx (ssd_cp_plans)": Account(4, set_aside=4),
        },
    ),
    Case(
        "A06-sheet-beside-the-tables",
        "A sheet of words beside the tables is listed, and its rows counted as titles.",
        workbook(Sheet("ssd_person", CHILDREN), Sheet("Read me", [["Run by"], [], ["the data team"]])),
        problems=[Expected("unrecognised-sheet", "flag", sheet="Read me")],
        accounts={
            "ssd_person": ALL_THREE,
            "A06-sheet-beside-the-tables.xlsx (Read me)": Account(3, blank=1, totals=2),
        },
    ),
    cut_off(
        "A07-workbook-cut-off",
        "A workbook of which half arrived is refused.",
        "ssd_cp_plans.xlsx",
        table_book("ssd_cp_plans", PLANS)[:1000],
    ),
    cut_off(
        "A07-parquet-cut-off",
        "A Parquet file of which the end is missing is refused.",
        "ssd_cp_plans.parquet",
        b"PAR1 and no more",
        account="ssd_cp_plans",
    ),
    Case(
        "A07-zip-cut-off",
        "A zip of an extract of which half arrived is refused.",
        archive({"ssd_person.csv": CHILDREN_CSV})[:-30],
        published=False,
        problems=[Expected("unreadable-file", "refuse"), Expected("no-table", "refuse")],
        accounts={"A07-zip-cut-off.zip": Account()},
        ending=".zip",
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
        "A08-error-for-a-child",
        "An error where the child should be costs the row.",
        table_book("ssd_cp_plans", [*PLANS[:3], ["P3", Error("#N/A"), PLANS[3][2], None]]),
        sheet="ssd_cp_plans",
        problems=[
            Expected("error-cell", "flag", 4, "cppl_person_id"),
            Expected("unreadable-mandatory", "set aside", 4, "cppl_person_id"),
        ],
        accounts={"ssd_cp_plans": Account(3, 2, 1)},
    ),
    Case(
        "A08-links-to-other-workbooks",
        "Values from other workbooks are those last seen; nothing is fetched.",
        workbook(Sheet("ssd_person", CHILDREN), parts={"xl/externalLinks/externalLink1.xml": LINK}),
        problems=[Expected("external-links", "flag")],
        accounts={"ssd_person": ALL_THREE},
    ),
    of_another_kind(
        "A08-macros",
        "A workbook with macros is refused.",
        "ssd_cp_plans.xlsm",
        workbook(Sheet("ssd_cp_plans", PLANS), parts={"xl/vbaProject.bin": b"x"}),
    ),
    of_another_kind(
        "A08-macros-renamed",
        "A workbook with macros is refused, also where its name hides them.",
        "ssd_cp_plans.xlsx",
        workbook(Sheet("ssd_cp_plans", PLANS), parts={"xl/vbaProject.bin": b"x"}),
    ),
    Case(
        "A09-hidden-rows",
        "Rows that are hidden, by hand or by a filter, are loaded and counted.",
        table_book("ssd_cp_plans", PLANS, hidden_rows=[3, 4]),
        sheet="ssd_cp_plans",
        problems=[Expected("hidden-rows", "flag", 3)],
        accounts={"ssd_cp_plans": ALL_THREE},
    ),
    *(
        Case(
            f"A09-{name}-sheet",
            f"A sheet that is {name.replace('-', ' ')} is listed and not read.",
            workbook(Sheet("ssd_cp_plans", PLANS), Sheet("ssd_person", CHILDREN, state=state)),
            problems=[Expected("hidden-sheet", "flag", sheet="ssd_person")],
            accounts={
                "ssd_cp_plans": ALL_THREE,
                f"A09-{name}-sheet.xlsx (ssd_person)": Account(4, set_aside=4),
            },
        )
        for name, state in (("hidden", "hidden"), ("very-hidden", "veryHidden"))
    ),
    Case(
        "A09-hidden-sheet-answered",
        "A hidden sheet is read once the council has said so.",
        workbook(Sheet("ssd_cp_plans", PLANS), Sheet("ssd_person", [PERSON, *CHILDREN[1:]], state="hidden")),
        answers={"accepted": ["hidden-sheet:A09-hidden-sheet-answered.xlsx (ssd_person)"]},
        accounts={"ssd_cp_plans": ALL_THREE, "ssd_person": ALL_THREE},
    ),
]
