"""What a return is to the reader of a folder: which files are its own, and the standard tables they give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from waymark.intake.desk import Desk
from waymark.records.limits import Limit
from waymark.records.table import Table


@dataclass
class Standard:
    """
    Standard tables made from a return, by Waymark's names.

    `tables` are typed as `ARROW_TYPES` says and carry `_row`, the line in the return, and where a
    table was made from several sheets or files `_sheet` or `_file`. `columns` are those the return can
    say something of; `files` gives the file behind each table; `derived` says what was worked out from
    what; `limits` what the return leaves out of a table it gives; `headings` what the return calls a
    column, by `table.column`, so that a flag on a child's story names what the council wrote.
    """

    tables: dict[str, pa.Table] = field(default_factory=dict)
    columns: dict[str, frozenset[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)


class Form(Protocol):
    """A return: Annex A, SSDA903, the CIN census."""

    @property
    def name(self) -> str:
        """What the return is called."""

    @property
    def tables(self) -> Sequence[Table]:
        """Its lists or modules as declared: what questions about it speak of."""

    def takes(self, path: Path) -> bool:
        """Whether the file is of this return, judged by what is in it. Raises OSError."""

    def read(self, files: Sequence[Path], desk: Desk) -> Standard:
        """
        The standard tables in the files of one return.

        Every row is accounted for at the desk, by list or module; whatever is wrong is noted there.
        Raises OSError where a file cannot be read.
        """
