"""
Workbooks written part by part, so that they can be wrong in ways no spreadsheet program would offer.

The same sheets always give the same bytes: no part carries the time it was written.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DATE_STYLE, MOMENT_STYLE = 1, 2


@dataclass(frozen=True)
class Error:
    """A cell that shows an error, such as #REF!"""

    text: str


@dataclass(frozen=True)
class Formula:
    """A formula, with the value it was last worked out to be, or never."""

    text: str
    value: float | None = None


@dataclass(frozen=True)
class Sheet:
    """One sheet: `rows` from row 1 on, and what is particular about it."""

    name: str
    rows: Sequence[Sequence[object]]
    state: str = "visible"
    dimension: str = ""
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    far: Mapping[str, object] = field(default_factory=dict)


def workbook(
    *sheets: Sheet, from_1904: bool = False, parts: Mapping[str, str | bytes] | None = None
) -> bytes:
    """The workbook as bytes; `parts` are added, or take the place of those of the same name."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets, from_1904),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(sheets, 1)]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _styles(),
        **{f"xl/worksheets/sheet{n}.xml": _sheet(s, from_1904) for n, s in enumerate(sheets, 1)},
        **(parts or {}),
    }
    return archive(members)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip of these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def column_name(place: int) -> str:
    """The letters of a column, the first being 0."""
    return (column_name(place // 26 - 1) if place >= 26 else "") + chr(65 + place % 26)


def _sheet(sheet: Sheet, from_1904: bool) -> str:
    rows = [
        _row(number, sheet, [_cell(f"{column_name(i)}{number}", c, from_1904) for i, c in enumerate(row)])
        for number, row in enumerate(sheet.rows, 1)
    ]
    for place, value in sheet.far.items():
        number = int("".join(c for c in place if c.isdigit()))
        rows.append(_row(number, sheet, [_cell(place, value, from_1904)]))
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in sheet.merged)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}">'
        + (f'<dimension ref="{sheet.dimension}"/>' if sheet.dimension else "")
        + f"<sheetData>{''.join(rows)}</sheetData>"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )


def _row(number: int, sheet: Sheet, cells: Sequence[str]) -> str:
    hidden = ' hidden="1"' if number in sheet.hidden_rows else ""
    return f'<row r="{number}"{hidden}>{"".join(cells)}</row>'


def _cell(place: str, value: object, from_1904: bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{value!r}</v></c>'
        case datetime():
            return f'<c r="{place}" s="{MOMENT_STYLE}"><v>{_serial(value, from_1904)!r}</v></c>'
        case date():
            moment = datetime(value.year, value.month, value.day)
            return f'<c r="{place}" s="{DATE_STYLE}"><v>{int(_serial(moment, from_1904))}</v></c>'
        case Error():
            return f'<c r="{place}" t="e"><v>{escape(value.text)}</v></c>'
        case Formula():
            worked_out = "" if value.value is None else f"<v>{value.value!r}</v>"
            return f'<c r="{place}"><f>{escape(value.text)}</f>{worked_out}</c>'
        case _:
            text = escape(str(value))
            return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _serial(moment: datetime, from_1904: bool) -> float:
    began = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    return (moment - began).total_seconds() / 86_400


def _workbook(sheets: Sequence[Sheet], from_1904: bool) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(s.name)} sheetId="{n}" state="{s.state}" r:id="rId{n}"/>'
        for n, s in enumerate(sheets, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        f'<workbookPr date1904="{int(from_1904)}"/><sheets>{listed}</sheets></workbook>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def _content_types(sheets: int) -> str:
    each = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE}.styles+xml"/>{each}</Types>'
    )


def _styles() -> str:
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    dates = "".join(
        f'<xf numFmtId="{code}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for code in (14, 22)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{MAIN}">'
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        f"<cellStyleXfs>{plain}</cellStyleXfs><cellXfs>{plain}{dates}</cellXfs></styleSheet>"
    )
