"""What was handed over, as read: typed tables by Waymark's names, and an account of everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from waymark.intake.days import Order
from waymark.intake.packed import Packed
from waymark.intake.problems import Account, Problem, SetAside, aside_list, problem_list
from waymark.records.limits import Limit
from waymark.records.table import Table
from waymark.records.terms import Column

SHEET = "_sheet"
"""A text column that says which sheet a row was on, where a table was made from several."""

FILE = "_file"
"""A text column that says which file a row was in, where a table was made from several."""


@dataclass
class Intake:
    """
    What was read: typed tables by Waymark's names, and an account of everything else.

    `columns` are those the council gave; `accounts` go by the name of the table, list or module as it
    was handed over, or by the file's where it holds none; `orders` are the date orders found, to be
    remembered; `derived` says what was worked out from what; `files` gives each table's file, `digests`
    each file's SHA-256, and `limits` what the source leaves out of a table it gives. `headings` says
    what a return calls a column, by `table.column`, where a table was made from one. `refused` means:
    publish nothing.
    """

    as_at: date
    tables: dict[str, pa.Table] = field(default_factory=dict)
    columns: dict[str, frozenset[str]] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    problems: Packed[Problem] = field(default_factory=problem_list)
    aside: Packed[SetAside] = field(default_factory=aside_list)
    orders: dict[str, Order] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    refused: bool = False

    def can_make(self, made: Table, without: Column | None = None) -> bool:
        """Whether every column the table is made from was given, or all but the one it can do without."""
        return all(of.name in self.columns.get(of.table, ()) for of in made.made_from if of != without)
