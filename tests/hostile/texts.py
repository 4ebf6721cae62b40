"""Hostile tables: text and Parquet that is small to send and large to read, or is not what it says."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from .case import CONTACTS, Case, beside_good_tables

MIB = 1 << 20
HEADING = CONTACTS.splitlines()[0]


def table(folder: Path, content: bytes, name: str = "ssd_contacts.csv") -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_contacts.csv").unlink()
    (extract / name).write_bytes(content)
    return extract


def one_line(folder: Path) -> Path:
    return table(folder, HEADING.encode() + b"\nC1,ANNA," + b"9" * (40 * MIB) + b"\n")


def million_columns(folder: Path) -> Path:
    return table(folder, HEADING.encode() + b",x" * MIB + b"\n" + b"C1,ANNA,2018-01-02" + b"," * MIB + b"\n")


def headings_without_end(folder: Path) -> Path:
    return table(folder, b"cont_contact_id," * (2 * MIB) + b"\n")


def open_quotes(folder: Path) -> Path:
    return table(folder, HEADING.encode() + b"\n" + b'C1,"ANNA,2018-01-02\n' * 20_000)


def only_quotes(folder: Path) -> Path:
    return table(folder, HEADING.encode() + b"\n" + b'"' * (8 * MIB + 1))


def noughts(folder: Path) -> Path:
    return table(folder, HEADING.encode() + b"\n" + b"\0" * (16 * MIB))


def noise(folder: Path) -> Path:
    return table(folder, bytes(i * i * 31 % 256 for i in range(100_000)))


def half_a_letter(folder: Path) -> Path:
    return table(folder, CONTACTS.encode("utf-16")[:-1] + b"\xd8")


def a_program(folder: Path) -> Path:
    return table(folder, b"\x7fELF\x02\x01\x01" + b"\0" * 4096)


def a_web_page(folder: Path) -> Path:
    return table(folder, b"<html><table><tr><td>cont_contact_id</td></tr></table></html>")


def parquet(folder: Path, columns: dict[str, pa.Array], **how: object) -> Path:
    extract = table(folder, b"", "ssd_contacts.parquet")
    pq.write_table(pa.table(columns), extract / "ssd_contacts.parquet", **how)
    return extract


def contact_columns(rows: int) -> dict[str, pa.Array]:
    dates = pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array(["2018-01-02"]))
    words = pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array(["x" * 200]))
    return {"cont_contact_id": words, "cont_person_id": words, "cont_contact_date": dates}


def parquet_bomb(folder: Path) -> Path:
    """A small file of few values and many rows: some gigabytes as text."""
    return parquet(folder, contact_columns(6_000_000))


def parquet_cut_off(folder: Path) -> Path:
    extract = parquet(folder, contact_columns(10))
    path = extract / "ssd_contacts.parquet"
    path.write_bytes(path.read_bytes()[:-30])
    return extract


def parquet_with_a_hole(folder: Path) -> Path:
    extract = parquet(folder, contact_columns(10), compression="none")
    path = extract / "ssd_contacts.parquet"
    whole = bytearray(path.read_bytes())
    whole[4:120] = b"\xff" * 116
    path.write_bytes(whole)
    return extract


def parquet_of_lists(folder: Path) -> Path:
    columns = contact_columns(2)
    columns["cont_person_id"] = pa.array([[["ANNA"]], [["BEN"]]])
    return parquet(folder, columns)


def parquet_of_far_days(folder: Path) -> Path:
    columns = contact_columns(2)
    columns["cont_contact_date"] = pa.array([2**62, -(2**62)], pa.timestamp("us"))
    return parquet(folder, columns)


CASES = {
    "a line of forty million letters": Case(one_line, "broken-quotes", "ssd_contacts.csv", "set aside"),
    "a heading of a million columns": Case(million_columns, "too-many-columns", "ssd_contacts.csv"),
    "a heading two million times": Case(headings_without_end, "too-many-columns", "ssd_contacts.csv"),
    "quotation marks left open on every line": Case(
        open_quotes, "broken-quotes", "ssd_contacts.csv", "set aside"
    ),
    "nothing but quotation marks": Case(only_quotes, "broken-quotes", "ssd_contacts.csv", "set aside"),
    "sixteen million noughts": Case(noughts, "unreadable-file", "ssd_contacts.csv"),
    "noise": Case(noise, "mandatory-column-missing", "ssd_contacts.csv"),
    "half a letter": Case(half_a_letter, "unreadable-file", "ssd_contacts.csv"),
    "a program called a table": Case(a_program, "unreadable-file", "ssd_contacts.csv"),
    "a web page called a table": Case(a_web_page, "wrong-type", "ssd_contacts.csv"),
    "a Parquet file of few values and many rows": Case(parquet_bomb, "over-limit", "ssd_contacts.parquet"),
    "a Parquet file cut off": Case(parquet_cut_off, "unreadable-file", "ssd_contacts.parquet"),
    "a Parquet file with a hole": Case(parquet_with_a_hole, "unreadable-file", "ssd_contacts.parquet"),
    "a Parquet file of lists of lists": Case(parquet_of_lists, "unreadable-file", "ssd_contacts.parquet"),
    "a Parquet file of days beyond time": Case(
        parquet_of_far_days, "unreadable-mandatory", "ssd_contacts.parquet", "set aside"
    ),
}
