"""Hostile folders: what is in them is not a file, is somewhere else, or has a name that does harm."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from .case import CONTACTS, Case, beside_good_tables


def empty_file(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_contacts.csv").write_bytes(b"")
    return extract


def pipe(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    os.mkfifo(extract / "ssd_cp_plans.csv")
    return extract


def pipe_alone(folder: Path) -> Path:
    os.mkfifo(folder / "extract.zip")
    return folder / "extract.zip"


def device(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans.csv").symlink_to("/dev/zero")
    return extract


def device_alone(folder: Path) -> Path:
    return Path("/dev/zero")


def a_socket(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    here = Path.cwd()
    # the name of a socket may have about a hundred letters
    os.chdir(extract)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("ssd_cp_plans.csv")
    finally:
        os.chdir(here)
    return extract


def link_elsewhere(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    secret = folder / "secret.csv"
    secret.write_text(CONTACTS.replace("C1", "SECRET"), encoding="utf-8")
    (extract / "ssd_contacts.csv").unlink()
    (extract / "ssd_contacts.csv").symlink_to(secret)
    return extract


def link_to_nothing(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans.csv").symlink_to(folder / "gone.csv")
    return extract


def link_to_itself(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans.csv").symlink_to(extract / "ssd_cp_plans.csv")
    return extract


def link_upwards(folder: Path) -> Path:
    """A folder in itself, and nothing else."""
    extract = folder / "extract"
    extract.mkdir()
    (extract / "again").symlink_to(extract)
    return extract


def folder_for_a_file(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans.csv").mkdir()
    return extract


def deep(folder: Path) -> Path:
    extract = folder / "extract"
    inner = extract.joinpath(*["a"] * 60)
    here = Path.cwd()
    extract.mkdir()
    os.chdir(extract)
    try:
        for _ in range(60):
            Path("a").mkdir()
            os.chdir("a")
        Path("ssd_contacts.csv").write_text(CONTACTS, encoding="utf-8")
    finally:
        os.chdir(here)
    assert inner.parts
    return extract


def name_that_clears_the_screen(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans\x1b[2J\r\n.csv").write_text(CONTACTS, encoding="utf-8")
    return extract


def name_that_is_no_text(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / os.fsdecode(b"ssd_cp_plans\xff\xfe.csv")).write_text(CONTACTS, encoding="utf-8")
    return extract


def name_that_is_markup(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    (extract / "ssd_cp_plans[bold red][link=x].csv").write_text(CONTACTS, encoding="utf-8")
    return extract


def too_many(folder: Path) -> Path:
    extract = beside_good_tables(folder)
    for number in range(1_100):
        (extract / f"table_{number}.csv").touch()
    return extract


CASES = {
    "a file of nothing": Case(empty_file, "no-heading", "ssd_contacts.csv"),
    "a folder in place of a file": Case(folder_for_a_file, "not-a-file", "ssd_cp_plans.csv"),
    "a name that is markup": Case(name_that_is_markup, "which-table", "[bold red]", "ask"),
    "more than a thousand files": Case(too_many, "too-many-files", "extract"),
}
"""What every system can have."""

if sys.platform != "win32":
    CASES |= {
        "a pipe in place of a file": Case(pipe, "not-a-file", "ssd_cp_plans.csv"),
        "a pipe in place of the extract": Case(pipe_alone, "not-a-file", "extract.zip"),
        "a link to a device": Case(device, "not-a-file", "ssd_cp_plans.csv"),
        "a device in place of the extract": Case(device_alone, "not-a-file", "zero"),
        "a socket in place of a file": Case(a_socket, "not-a-file", "ssd_cp_plans.csv"),
        "a link to somewhere else": Case(link_elsewhere, "linked-file", "ssd_contacts.csv", "flag"),
        "a link to nothing": Case(link_to_nothing, "not-a-file", "ssd_cp_plans.csv"),
        "a link to itself": Case(link_to_itself, "not-a-file", "ssd_cp_plans.csv"),
        "a folder in itself": Case(link_upwards, "not-a-file", "again"),
        "folders in folders": Case(deep, "too-many-files", "extract"),
        "a name that clears the screen": Case(name_that_clears_the_screen, "odd-name", "ssd_cp_plans"),
        "a name that is no text": Case(name_that_is_no_text, "odd-name", "ssd_cp_plans"),
    }
