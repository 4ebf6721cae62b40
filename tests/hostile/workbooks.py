"""Hostile workbooks: written part by part, because no library would write them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from .case import CONTACTS, HARMLESS, Case, beside_good_tables

MIB = 1 << 20
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Part = str | bytes | Iterable[bytes]


def workbook(folder: Path, parts: Mapping[str, Part], sheets: int = 1, level: int = 1) -> Path:
    """An extract with a good table, and `ssd_contacts.xlsx` of these parts and the usual ones."""
    extract = beside_good_tables(folder)
    (extract / "ssd_contacts.csv").unlink()
    path = extract / "ssd_contacts.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, part in {**usual(sheets), **parts}.items():
            with archive.open(name, "w") as member:
                for piece in pieces(part):
                    member.write(piece)
    return extract


def pieces(part: Part) -> Iterator[bytes]:
    if isinstance(part, str | bytes):
        yield part.encode("utf-8") if isinstance(part, str) else part
    else:
        yield from part


def usual(sheets: int) -> dict[str, str]:
    numbers = range(1, sheets + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in numbers
    )
    listed = "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>",
        **{f"xl/worksheets/sheet{n}.xml": sheet(table_rows()) for n in numbers},
    }


def table_rows() -> str:
    return "".join(row(number, line.split(",")) for number, line in enumerate(CONTACTS.splitlines(), start=1))


def row(number: int, cells: list[str]) -> str:
    return (
        f'<row r="{number}">'
        + "".join(
            f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for place, cell in enumerate(cells)
        )
        + "</row>"
    )


def numbers(row: int, *said: str) -> str:
    cells = (f'<c r="{chr(65 + place)}{row}"><v>{each}</v></c>' for place, each in enumerate(said))
    return f'<row r="{row}">{"".join(cells)}</row>'


def sheet(rows: str, after: str = "", before: str = "") -> str:
    return f'{XML}{before}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


FIRST = "xl/worksheets/sheet1.xml"
HEAD, TAIL = (part.encode() for part in sheet(table_rows() + "\0").split("\0"))


def far_cell(folder: Path) -> Path:
    return workbook(
        folder, {FIRST: sheet(table_rows() + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}
    )


def beyond_the_last_cell(folder: Path) -> Path:
    far = '<row r="4294967295"><c r="ZZZZZZ4294967295"><v>1</v></c></row>'
    return workbook(folder, {FIRST: sheet(table_rows() + far)})


def many_sheets(folder: Path) -> Path:
    return workbook(folder, {}, sheets=10_000)


def many_rows(folder: Path) -> Path:
    """Four million rows: four times what Excel can hold."""

    def rows() -> Iterator[bytes]:
        yield HEAD
        for start in range(3, 4_000_003, 1000):
            yield "".join(numbers(n, str(n), "1", "43131") for n in range(start, start + 1000)).encode()
        yield TAIL

    return workbook(folder, {FIRST: rows()})


def shared_strings(folder: Path) -> Path:
    """Six hundred million letters, packed no tighter than an honest workbook may be."""
    text = b"".join(b"%d " % (n * n) for n in range(800)) * 160

    def strings() -> Iterator[bytes]:
        yield f'{XML}<sst xmlns="{_MAIN}" count="600" uniqueCount="600">'.encode()
        for _ in range(600):
            yield b"<si><t>" + text + b"</t></si>"
        yield b"</sst>"

    return workbook(folder, {"xl/sharedStrings.xml": strings(), **linked_strings()})


def linked_strings() -> dict[str, str]:
    """A sheet that uses shared strings, and the link to them."""
    links = usual(1)["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    rows = table_rows() + '<row r="3"><c r="A3" t="s"><v>0</v></c></row>'
    return {"xl/_rels/workbook.xml.rels": links, FIRST: sheet(rows)}


def string_that_is_not_there(folder: Path) -> Path:
    rows = table_rows() + '<row r="3"><c r="A3" t="s"><v>99999999</v></c></row>'
    strings = f'{XML}<sst xmlns="{_MAIN}" count="4294967295" uniqueCount="4294967295"></sst>'
    return workbook(folder, {**linked_strings(), "xl/sharedStrings.xml": strings, FIRST: sheet(rows)})


def bomb(folder: Path) -> Path:
    def rows() -> Iterator[bytes]:
        yield HEAD
        for _ in range(700):
            yield b" " * MIB
        yield TAIL

    return workbook(folder, {FIRST: rows()})


_BILLION = (
    "<!DOCTYPE x [<!ENTITY a0 'lol'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>"
)


def entities(folder: Path) -> Path:
    rows = table_rows() + row(3, ["&a9;", "ANNA", "2018-01-02"])
    return workbook(folder, {FIRST: sheet(rows, before=_BILLION)})


def entities_in_the_list_of_sheets(folder: Path) -> Path:
    part = usual(1)["xl/workbook.xml"].replace(XML, XML + _BILLION).replace("Sheet1", "&a9;")
    return workbook(folder, {"xl/workbook.xml": part})


def entities_in_the_strings(folder: Path) -> Path:
    strings = f'{XML}{_BILLION}<sst xmlns="{_MAIN}"><si><t>&a9;</t></si></sst>'
    return workbook(folder, {**linked_strings(), "xl/sharedStrings.xml": strings})


def quadratic(folder: Path) -> Path:
    before = "<!DOCTYPE x [<!ENTITY a '" + "x" * 100_000 + "'>]>"
    rows = table_rows() + row(3, ["&a;" * 20_000, "ANNA", "2018-01-02"])
    return workbook(folder, {FIRST: sheet(rows, before=before)})


def outside_entity(folder: Path) -> Path:
    before = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return workbook(
        folder, {FIRST: sheet(table_rows() + row(3, ["&a;", "ANNA", "2018-01-02"]), before=before)}
    )


def merged_everywhere(folder: Path) -> Path:
    merges = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return workbook(folder, {FIRST: sheet(table_rows(), merges)})


def many_merges(folder: Path) -> Path:
    merges = "".join(f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(1, 200_001))
    return workbook(folder, {FIRST: sheet(table_rows(), f"<mergeCells>{merges}</mergeCells>")})


def deep(folder: Path) -> Path:
    return workbook(folder, {FIRST: sheet(table_rows() + "<a>" * 6_000_000 + "</a>" * 6_000_000)})


def one_cell(folder: Path, letters: int) -> Path:
    return workbook(folder, {FIRST: sheet(table_rows() + row(3, ["x" * letters, "ANNA", "2018-01-02"]))})


def many_attributes(folder: Path) -> Path:
    attributes = " ".join(f'a{n}="1"' for n in range(400_000))
    return workbook(folder, {FIRST: sheet(table_rows() + f"<row {attributes}/>")})


def strange_numbers(folder: Path) -> Path:
    cells = "".join(
        numbers(n, said, said, said)
        for n, said in enumerate(("1e308", "-1e308", "NaN", "INF", "1e999", "9" * 400), start=3)
    )
    return workbook(folder, {FIRST: sheet(table_rows() + cells)})


def lying_size(folder: Path) -> Path:
    extract = workbook(folder, {FIRST: sheet(table_rows() + " " * (8 * MIB))})
    path = extract / "ssd_contacts.xlsx"
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(FIRST).file_size
    path.write_bytes(path.read_bytes().replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))
    return extract


def sheet_twice(folder: Path) -> Path:
    extract = workbook(folder, {})
    with zipfile.ZipFile(extract / "ssd_contacts.xlsx", "a") as archive:
        archive.writestr(FIRST, sheet(table_rows().replace("ANNA", "EVE")))
    return extract


def sheet_upwards(folder: Path) -> Path:
    links = usual(1)["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "../../../../etc/passwd")
    return workbook(folder, {"xl/_rels/workbook.xml.rels": links})


def sheet_elsewhere(folder: Path) -> Path:
    links = usual(1)["xl/_rels/workbook.xml.rels"].replace(
        'Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1:9/x.xml" TargetMode="External"'
    )
    return workbook(folder, {"xl/_rels/workbook.xml.rels": links})


def protected(folder: Path) -> Path:
    extract = workbook(folder, {})
    path = extract / "ssd_contacts.xlsx"
    whole = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := whole.find(mark, at + 1)) >= 0:
            whole[at + place] |= 1
    path.write_bytes(whole)
    return extract


def unknown_method(folder: Path) -> Path:
    extract = workbook(folder, {})
    path = extract / "ssd_contacts.xlsx"
    whole = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        at = -1
        while (at := whole.find(mark, at + 1)) >= 0:
            whole[at + place] = 97
    path.write_bytes(whole)
    return extract


def macros(folder: Path) -> Path:
    types = usual(1)["[Content_Types].xml"].replace(
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return workbook(folder, {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100})


def many_doubts(folder: Path) -> Path:
    """A million cells that hold an error: a million flags."""

    def rows() -> Iterator[bytes]:
        yield HEAD
        for start in range(3, 340_003, 1000):
            yield "".join(
                f'<row r="{n}">' + "".join(f'<c r="{c}{n}" t="e"><v>#REF!</v></c>' for c in "ABC") + "</row>"
                for n in range(start, start + 1000)
            ).encode()
        yield TAIL

    return workbook(folder, {FIRST: rows()})


def nameless_part(folder: Path) -> Path:
    extract = workbook(folder, {})
    with zipfile.ZipFile(extract / "ssd_contacts.xlsx", "a") as archive:
        archive.writestr(zipfile.ZipInfo(""), CONTACTS)
    return extract


FILE = "ssd_contacts.xlsx"
CASES = {
    "a cell in the furthest corner": Case(far_cell, "stray-cell", FILE),
    "a cell beyond the last": Case(beyond_the_last_cell, "stray-cell", FILE),
    "a workbook with a part of no name": Case(nameless_part, "hostile-workbook", FILE),
    "ten thousand sheets": Case(many_sheets, "hostile-workbook", FILE),
    "four million rows": Case(many_rows, "over-limit", FILE),
    "six hundred million letters of shared text": Case(shared_strings, "over-limit", FILE),
    "a shared text that is not there": Case(string_that_is_not_there, "over-limit", FILE),
    "a sheet of seven hundred million spaces": Case(bomb, "hostile-workbook", FILE),
    "entities that grow in a sheet": Case(entities, "unreadable-file", FILE),
    "entities that grow in the list of sheets": Case(entities_in_the_list_of_sheets, "unreadable-file", FILE),
    "entities that grow in the shared text": Case(entities_in_the_strings, "unreadable-file", FILE),
    "an entity used twenty thousand times": Case(quadratic, "unreadable-file", FILE),
    "an entity from outside": Case(outside_entity, "unreadable-file", FILE),
    "every cell merged": Case(merged_everywhere, "merged-cells", FILE, "flag"),
    "two hundred thousand merges": Case(many_merges, "merged-cells", FILE, "flag"),
    "elements six million deep": Case(deep, "over-limit", FILE),
    "a cell of six million letters": Case(partial(one_cell, letters=6_000_000), HARMLESS, FILE),
    "a cell of a hundred million letters": Case(partial(one_cell, letters=100_000_000), "over-limit", FILE),
    "four hundred thousand attributes": Case(many_attributes, HARMLESS, FILE),
    "numbers that are none": Case(strange_numbers, "unreadable-mandatory", FILE, "set aside"),
    "a workbook that lies about a size": Case(lying_size, "unreadable-file", FILE),
    "a sheet twice": Case(sheet_twice, "hostile-workbook", FILE),
    "a sheet outside the workbook": Case(sheet_upwards, "unreadable-file", FILE),
    "a sheet on another machine": Case(sheet_elsewhere, "unreadable-file", FILE),
    "a protected workbook": Case(protected, "unreadable-file", FILE),
    "a workbook packed in an unknown way": Case(unknown_method, "unreadable-file", FILE),
    "a workbook with macros": Case(macros, "wrong-type", FILE),
    "a million cells in error": Case(many_doubts, "error-cell", FILE, "flag"),
}
