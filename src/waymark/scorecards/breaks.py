"""
Breaks in series as a scorecard shows them: those an analyst marked, and each change of ids.

A crosswalk is read from the load that a figure comes from: with its pairs taken out, its break is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.intake.crosswalk import crosswalk_of
from waymark.store.breaks import Break

__all__ = ["Break", "breaks_of", "shown_in"]


def breaks_of(extract: Extract, marked: Sequence[Break]) -> tuple[Break, ...]:
    """Every break that the load and the marks tell of, in the order of their days."""
    held = extract.tables.get("crosswalk")
    table = held if isinstance(held, pa.Table) or held is None else pq.read_table(held)
    days = Counter(pair.on for pair in crosswalk_of(table).pairs)
    changed = [
        Break(day, "", f"new ids for {count:,} {'child' if count == 1 else 'children'}")
        for day, count in days.items()
    ]
    return tuple(sorted({*changed, *marked}))


def shown_in(breaks: Sequence[Break], slug: str, months: Sequence[str]) -> tuple[Break, ...]:
    """The breaks of a measure that fall in the months of its trend."""
    return tuple(one for one in breaks if one.measure in ("", slug) and f"{one.on:%Y-%m}" in months)
