"""How a council writes its Annex A: tidily, or in one of the ways that councils do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Style:
    """
    One way of writing the workbook; the default is the workbook of January 2024 as it is meant to be.

    `generation`: the older one has no adviser, pathway plan or latest contact in list 9. `codes`: as
    the guidance prints them (`b) Female`), the code alone (`F`) or the label alone (`Female`).
    `title_rows` stand above the headings; `shuffled` puts the columns in another order;
    `smart_quotes` writes ‘Missing’ as Word does; `hidden_rows` hides a row here and there, as a
    filter left on does; `totals` ends each list with a count.
    """

    generation: Literal["newer", "older"] = "newer"
    dates: Literal["dates", "text"] = "dates"
    codes: Literal["printed", "code", "label"] = "printed"
    age_heading: Literal["Age", "Age of Child (Years)"] = "Age"
    title_rows: int = 0
    shuffled: bool = False
    smart_quotes: bool = True
    hidden_rows: bool = False
    totals: bool = False
    seed: int = 1
