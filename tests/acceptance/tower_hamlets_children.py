"""
Children who could have been Tower Hamlets' on 31 October 2018: made up from the figures it printed.

The paper (London Borough of Tower Hamlets, Overview and Scrutiny Committee, 17 December 2018) prints
numerators and denominators. Here are as many made-up children, laid out in groups whose size is written
beside the days they share, on both sides of every rule: seen 28 days before and 29, decided after a
weekend, reviewed 1 May and 30 April, turned 22 that day. Nothing is drawn at random and nothing is
worked out by Waymark.
"""

from pathlib import Path

from .tower_hamlets import care, front_door, leaving, need, protection, quality
from .tower_hamlets.book import Book

AUTHORITY = "E09000030"
AS_AT = "2018-10-31"

ON_A_PLAN_AND_LOOKED_AFTER = 6


def write_extract(folder: Path) -> None:
    """Write the extract as a council would hand it over: a folder with a CSV file for each table."""
    book = Book()
    in_need = need.write(book)
    looked_after = care.write(book)
    on_a_plan = protection.write(book, looked_after[:ON_A_PLAN_AND_LOOKED_AFTER])
    leavers = leaving.write(book, looked_after[-care.YOUNG_ADULTS :])
    front_door.write(book)
    quality.write(book, list(dict.fromkeys(in_need + on_a_plan + looked_after + leavers)))
    book.write(folder)
