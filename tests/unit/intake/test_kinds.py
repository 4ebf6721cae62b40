"""What a file really is, told from its first bytes and the parts of a zip."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.spreadsheet import Sheet, archive, workbook

from waymark.intake.kinds import Kind, kind_of

BOOK = workbook(Sheet("ssd_person", [["pers_person_id"]]))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
KINDS = {
    Kind.EMPTY: b"",
    Kind.TEXT: b"a,b\n1,2\n",
    Kind.XLSX: BOOK,
    Kind.XLSM: workbook(Sheet("x", []), parts={"xl/vbaProject.bin": b"x"}),
    Kind.XLSB: archive({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"x"}),
    Kind.ODS: archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    Kind.OFFICE: archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}),
    Kind.ZIP: archive({"ssd_person.csv": "pers_person_id\n1\n"}),
    Kind.CUT_OFF: BOOK[:-100],
    Kind.XLS: COMPOUND + "Workbook\0".encode("utf-16-le"),
    Kind.PROTECTED: COMPOUND + "EncryptedPackage\0".encode("utf-16-le"),
    Kind.OLD_OFFICE: COMPOUND + "WordDocument\0".encode("utf-16-le"),
    Kind.PDF: b"%PDF-1.7",
    Kind.HTML: b"\xef\xbb\xbf\r\n<html><body><table><tr><td>1</td></tr></table></body></html>",
    Kind.XML_WORKBOOK: b'<?xml version="1.0"?><x xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    Kind.XML: b"<?xml version='1.0'?><Message/>",
    Kind.PARQUET: b"PAR1",
    Kind.PACKED: b"\x1f\x8b\x08",
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_is_what_its_bytes_say_whatever_it_is_called(kind: Kind, tmp_path: Path) -> None:
    path = tmp_path / "ssd_person.csv"
    path.write_bytes(KINDS[kind])
    assert kind_of(path) is kind
