"""Hostile zips: bombs, lies, and members that would be written somewhere else."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from .case import CONTACTS, PERSON, Case

MIB = 1 << 20


def zipped(folder: Path, fill: Callable[[zipfile.ZipFile], None], name: str = "extract.zip") -> Path:
    """A zip that holds a good table and whatever `fill` puts in."""
    path = folder / name
    with (
        warnings.catch_warnings(),
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        warnings.simplefilter("ignore")
        archive.writestr("ssd_person.csv", PERSON)
        fill(archive)
    return path


def bomb(folder: Path) -> Path:
    def fill(archive: zipfile.ZipFile) -> None:
        with archive.open("ssd_contacts.csv", "w") as member:
            for _ in range(120):
                member.write(b"\0" * MIB)

    return zipped(folder, fill)


def nested(folder: Path) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ssd_contacts.csv", CONTACTS * 1000)
    return zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", inner.getvalue()))


def nested_by_name(folder: Path) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ssd_contacts.csv", CONTACTS * 1000)
    return zipped(folder, lambda archive: archive.writestr("more.zip", inner.getvalue()))


def overlapping(folder: Path) -> Path:
    """Many members that all point to the same bytes, as in the bombs that are not nested."""
    path = zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", b"0," * (4 * MIB)))
    whole = path.read_bytes()
    start = whole.rindex(b"PK\x01\x02")
    end = whole.rindex(b"PK\x05\x06")
    entry, last = whole[start:end], whole[end:]
    name = b"ssd_contacts.csv"
    entries = b"".join(entry.replace(name, b"ssd_c%07d.csv" % i + b"", 1) for i in range(100))
    head = whole[: whole.index(b"PK\x01\x02")]
    size = struct.pack("<HHII", 100, 100, len(entries), len(head))
    path.write_bytes(head + entries + last[:8] + size + last[20:])
    return path


def ten_thousand(folder: Path) -> Path:
    def fill(archive: zipfile.ZipFile) -> None:
        for number in range(10_000):
            archive.writestr(f"table_{number}.csv", "")

    return zipped(folder, fill)


def lying_size(folder: Path) -> Path:
    """The header says ten bytes; two hundred million come out."""

    def fill(archive: zipfile.ZipFile) -> None:
        with archive.open("ssd_contacts.csv", "w") as member:
            for _ in range(64):
                member.write(b"\0" * MIB)

    path = zipped(folder, fill)
    said = struct.pack("<I", 64 * MIB)
    path.write_bytes(path.read_bytes().replace(said, struct.pack("<I", 10)))
    return path


def upwards(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("../../ssd_contacts.csv", CONTACTS))


def absolute(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("/etc/ssd_contacts.csv", CONTACTS))


def upwards_on_windows(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr(r"..\..\ssd_contacts.csv", CONTACTS))


def drive(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("C:/Windows/ssd_contacts.csv", CONTACTS))


def link(folder: Path) -> Path:
    def fill(archive: zipfile.ZipFile) -> None:
        member = zipfile.ZipInfo("ssd_contacts.csv")
        member.create_system = 3
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")

    return zipped(folder, fill)


def twice(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("ssd_person.csv", PERSON.replace("BEN", "EVE")))


def twice_but_for_capitals(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("SSD_Person.csv", PERSON.replace("BEN", "EVE")))


def deep(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("a/" * 1_900 + "ssd_contacts.csv", CONTACTS))


def alone_and_deep(folder: Path) -> Path:
    path = folder / "extract.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/" * 1_900 + "ssd_contacts.csv", CONTACTS)
    return path


def odd_name(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("ssd_contacts\x1b[2J\n.csv", CONTACTS))


def long_name(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("ssd_contacts" + "s" * 60_000 + ".csv", CONTACTS))


def file_under_a_file(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr("ssd_person.csv/ssd_contacts.csv", CONTACTS))


def protected(folder: Path) -> Path:
    path = zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", CONTACTS))
    whole = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := whole.find(mark, at + 1)) >= 0:
            whole[at + place] |= 1
    path.write_bytes(whole)
    return path


def unknown_method(folder: Path) -> Path:
    path = zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", CONTACTS))
    whole = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        at = -1
        while (at := whole.find(mark, at + 1)) >= 0:
            whole[at + place] = 97
    path.write_bytes(whole)
    return path


def wrong_sum(folder: Path) -> Path:
    path = zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", CONTACTS, zipfile.ZIP_STORED))
    path.write_bytes(path.read_bytes().replace(b"C1,ANNA", b"C1,OTTO"))
    return path


def cut_off(folder: Path) -> Path:
    path = zipped(folder, lambda archive: archive.writestr("ssd_contacts.csv", CONTACTS * 100))
    path.write_bytes(path.read_bytes()[:-400])
    return path


def nothing_in_it(folder: Path) -> Path:
    path = folder / "extract.zip"
    with zipfile.ZipFile(path, "w"):
        pass
    return path


def nameless(folder: Path) -> Path:
    return zipped(folder, lambda archive: archive.writestr(zipfile.ZipInfo(""), CONTACTS))


CASES = {
    "a zip that unpacks to far more": Case(bomb, "hostile-zip", "extract.zip"),
    "a zip called a table in a zip": Case(nested, "wrong-type", "ssd_contacts.csv"),
    "a zip in a zip": Case(nested_by_name, "unrecognised-file", "more.zip", "flag"),
    "members of a zip that overlap": Case(overlapping, "hostile-zip", "extract.zip"),
    "ten thousand files in a zip": Case(ten_thousand, "hostile-zip", "extract.zip"),
    "a zip that lies about a size": Case(lying_size, "unreadable-file", "extract.zip"),
    "a zip that writes upwards": Case(upwards, "hostile-zip", "ssd_contacts.csv"),
    "a zip that writes to the root": Case(absolute, "hostile-zip", "ssd_contacts.csv"),
    "a zip that writes upwards on Windows": Case(upwards_on_windows, "hostile-zip", "ssd_contacts.csv"),
    "a zip that writes to a drive": Case(drive, "hostile-zip", "ssd_contacts.csv"),
    "a link in a zip": Case(link, "hostile-zip", "ssd_contacts.csv"),
    "a table twice in a zip": Case(twice, "hostile-zip", "ssd_person.csv"),
    "a table twice in a zip but for capitals": Case(twice_but_for_capitals, "hostile-zip", "SSD_Person.csv"),
    "a zip of folders in folders": Case(deep, "hostile-zip", "extract.zip"),
    "a zip of one file deep down": Case(alone_and_deep, "hostile-zip", "extract.zip"),
    "a zip with a name that clears the screen": Case(odd_name, "hostile-zip", "extract.zip"),
    "a zip with a name too long": Case(long_name, "hostile-zip", "extract.zip"),
    "a zip with a file of no name": Case(nameless, "hostile-zip", "extract.zip"),
    "a zip with a file in a file": Case(file_under_a_file, "hostile-zip", "extract.zip"),
    "a protected zip": Case(protected, "hostile-zip", "extract.zip"),
    "a zip packed in an unknown way": Case(unknown_method, "unreadable-file", "extract.zip"),
    "a zip with a wrong sum": Case(wrong_sum, "unreadable-file", "extract.zip"),
    "a zip cut off": Case(cut_off, "unreadable-file", "extract.zip"),
    "a zip with nothing in it": Case(nothing_in_it, "empty-folder", "extract.zip"),
}
