"""Section A, first half: files of another kind, files that do harm, and sheets that lie about their size."""

from __future__ import annotations

import struct
from datetime import date

from corpus.case import Account, Case, Expected, csv_bytes, table_book
from corpus.people import CHILDREN, PERSON, PLANS, as_text
from corpus.spreadsheet import MAIN, Sheet, archive, workbook

ALL_THREE = Account(3, 3)
CHILDREN_CSV = csv_bytes(as_text(CHILDREN))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def of_another_kind(name: str, says: str, file: str, content: bytes, rule: str = "wrong-type") -> Case:
    """A file of plans that is no workbook to be read, beside a table that is."""
    return Case(
        name,
        says,
        {file: content, "ssd_person.csv": CHILDREN_CSV},
        problems=[Expected(rule, "refuse", file=file)],
        accounts={"ssd_person": ALL_THREE, file: Account()},
    )


def old_file(stream: str) -> bytes:
    """The start of a file of the old Office, and the name of a stream in it."""
    return COMPOUND + bytes(504) + f"{stream}\0".encode("utf-16-le") + bytes(100)


def sized(first: int, after: int) -> bytes:
    """The record of an old workbook that says which rows a sheet uses: the first, and the last plus one."""
    return struct.pack("<HHIIHHH", 0x0200, 14, first, after, 0, 4, 0)


def refused_alone(name: str, says: str, rule: str, content: bytes, ending: str = ".xlsx") -> Case:
    """A file that is all that was handed over, and is refused."""
    return Case(
        name,
        says,
        content,
        published=False,
        problems=[Expected(rule, "refuse"), Expected("no-table", "refuse")],
        accounts={f"{name}{ending}": Account()},
        ending=ending,
    )


def sheet_xml(before: str = "", rows: str = "") -> str:
    """The XML of a sheet, with whatever stands before its root."""
    return f'<?xml version="1.0"?>{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def with_sheet(xml: str) -> bytes:
    """A workbook of children whose one sheet is this XML."""
    return workbook(Sheet("ssd_person", []), parts={"xl/worksheets/sheet1.xml": xml})


BILLION = '<!DOCTYPE x [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
ENTITY_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
UNNUMBERED = (
    "<row><c t='inlineStr'><is><t>pers_person_id</t></is></c></row>"
    "<row><c t='inlineStr'><is><t>C001</t></is></c></row><row><c><v>77</v></c></row>"
)
PREFIXED = (
    f'<?xml version="1.0"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
    '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>pers_person_id</x:t></x:is></x:c></x:row>'
    '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>C001</x:t></x:is></x:c></x:row>'
    "</x:sheetData></x:worksheet>"
)

CASES = [
    of_another_kind("A01-pdf", "A PDF named as a workbook.", "ssd_cp_plans.xlsx", b"%PDF-1.7\n%%EOF\n"),
    of_another_kind(
        "A01-web-page",
        "A web page named as an old workbook, as some reports are exported.",
        "ssd_cp_plans.xls",
        b"<html><body><table><tr><td>cppl_cp_plan_id</td></tr></table></body></html>",
    ),
    of_another_kind(
        "A01-xml-workbook",
        "A workbook of 2003, saved as XML.",
        "ssd_cp_plans.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    of_another_kind("A01-old-workbook", "An old workbook.", "ssd_cp_plans.xls", old_file("Workbook")),
    of_another_kind(
        "A01-old-workbook-full",
        "An old workbook with a sheet that goes to the last row it can have.",
        "ssd_cp_plans.xls",
        old_file("Workbook") + sized(0, 65_536),
        "may-be-cut-off",
    ),
    of_another_kind(
        "A01-old-workbook-one-short",
        "An old workbook with a sheet that ends one row before.",
        "ssd_cp_plans.xls",
        old_file("Workbook") + sized(0, 65_535),
    ),
    of_another_kind(
        "A01-protected", "A workbook with a password.", "ssd_cp_plans.xlsx", old_file("EncryptedPackage")
    ),
    of_another_kind(
        "A01-binary-workbook",
        "A binary workbook.",
        "ssd_cp_plans.xlsb",
        archive({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"x"}),
    ),
    of_another_kind(
        "A01-opendocument",
        "An OpenDocument spreadsheet.",
        "ssd_cp_plans.ods",
        archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    ),
    of_another_kind(
        "A01-letter",
        "A letter named as a workbook.",
        "ssd_cp_plans.xlsx",
        archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}),
    ),
    of_another_kind(
        "A01-workbook-named-csv",
        "A workbook named as CSV is not taken for text.",
        "ssd_cp_plans.csv",
        table_book("ssd_cp_plans", PLANS),
    ),
    of_another_kind("A01-text-named-xlsx", "Text named as a workbook.", "ssd_cp_plans.xlsx", b"a,b\n1,2\n"),
    of_another_kind("A01-empty-workbook", "A file of no bytes.", "ssd_cp_plans.xlsx", b""),
    refused_alone(
        "A01-opendocument-alone",
        "An OpenDocument spreadsheet by itself is not unpacked as a folder.",
        "wrong-type",
        archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
        ".ods",
    ),
    refused_alone(
        "A02-far-cell",
        "One cell in the last corner of a sheet would make 17 billion blank ones.",
        "stray-cell",
        table_book("ssd_person", CHILDREN, far={"XFD1048576": "x"}),
    ),
    refused_alone(
        "A02-far-row",
        "A few rows, and one more a million rows below.",
        "stray-cell",
        table_book("ssd_person", CHILDREN, far={"C1048576": "x"}),
    ),
    refused_alone(
        "A02-blown-up",
        "A sheet of 110 million blanks that packs into almost nothing.",
        "hostile-workbook",
        with_sheet(sheet_xml(rows=" " * 110_000_000)),
    ),
    refused_alone(
        "A02-entities-that-grow",
        "Entities that would grow without end.",
        "unreadable-file",
        with_sheet(sheet_xml(BILLION, ENTITY_ROW.format("&c;"))),
    ),
    refused_alone(
        "A02-entity-from-elsewhere",
        "An entity that would be read from another file.",
        "unreadable-file",
        with_sheet(sheet_xml(OUTSIDE, ENTITY_ROW.format("&a;"))),
    ),
    Case(
        "A02-zip-that-grows",
        "A zip that unpacks to far more than it should.",
        archive({"ssd_person.csv": b"0" * 120_000_000}),
        published=False,
        problems=[Expected("hostile-zip", "refuse")],
        ending=".zip",
    ),
    Case(
        "A02-zip-that-climbs",
        "A zip with a file that would be written elsewhere.",
        archive({"../ssd_person.csv": CHILDREN_CSV}),
        published=False,
        problems=[Expected("hostile-zip", "refuse")],
        ending=".zip",
    ),
    Case(
        "A03-dimension-too-small",
        "The sheet says that it ends at row 11; all 501 rows are read.",
        table_book(
            "ssd_person",
            [PERSON, *([f"C{n:03}", "Ashby", date(2010, 4, 17)] for n in range(1, 501))],
            dimension="A1:C11",
        ),
        accounts={"ssd_person": Account(500, 500)},
    ),
    Case(
        "A03-dimension-too-large",
        "The sheet says that it fills all of Excel; it has three rows.",
        table_book("ssd_person", CHILDREN, dimension="A1:XFD1048576"),
        accounts={"ssd_person": ALL_THREE},
    ),
    Case(
        "A03-no-row-numbers",
        "Rows and cells without their numbers follow one another.",
        with_sheet(sheet_xml(rows=UNNUMBERED)),
        accounts={"ssd_person": Account(2, 2)},
        values={"children.child": ["C001", "77"]},
    ),
    Case(
        "A03-prefixed-names",
        "XML whose names all carry a prefix says the same.",
        with_sheet(PREFIXED),
        accounts={"ssd_person": Account(1, 1)},
    ),
]
