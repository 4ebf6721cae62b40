"""What a hostile case is: how it is made, and what must be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PERSON = "pers_person_id,pers_dob\nANNA,2010-05-04\nBEN,2012-06-05\n"
CONTACTS = "cont_contact_id,cont_person_id,cont_contact_date\nC1,ANNA,2018-01-02\n"

HARMLESS = ""
"""The rule of a case that nothing need be said of: it is loaded within the limits."""

Make = Callable[[Path], Path]


@dataclass(frozen=True)
class Case:
    """
    One hostile source: `make` writes it in an empty folder and returns what is to be loaded.

    `rule` is the rule it must be caught by, `names` what the sentence must name. The file, or the whole
    extract, must be refused, unless `outcome` says what else is done.
    """

    make: Make
    rule: str
    names: str
    outcome: str = "refuse"


def beside_good_tables(folder: Path) -> Path:
    """A folder with two good tables, for something hostile to be put beside them."""
    extract = folder / "extract"
    extract.mkdir()
    (extract / "ssd_person.csv").write_text(PERSON, encoding="utf-8")
    (extract / "ssd_contacts.csv").write_text(CONTACTS, encoding="utf-8")
    return extract
