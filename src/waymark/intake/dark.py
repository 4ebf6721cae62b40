"""What a scorecard loses when a table is refused: the measures that cannot be worked out without it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from waymark.measures.availability import NotAvailable, fit
from waymark.measures.catalogue import CATALOGUE
from waymark.records.tables import BY_NAME

_MOST_NAMED = 6


@dataclass(frozen=True)
class _AllBut:
    """An extract that holds everything but one table."""

    table: str

    def has(self, table: str, column: str | None = None) -> bool:
        """Whether the extract holds the table."""
        return table != self.table


@cache
def measures_without(table: str) -> tuple[str, ...]:
    """The measures that need the table of this name, in the catalogue's order."""
    if table not in BY_NAME:
        return ()
    held = _AllBut(table)
    fitted = ((measure, fit(measure, held)) for measure in CATALOGUE)
    return tuple(measure.slug for measure, found in fitted if isinstance(found, NotAvailable))


def in_words(table: str) -> str:
    """The sentence that names them; empty where no measure needs the table."""
    lost = measures_without(table)
    if not lost:
        return ""
    more = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
    return f"Without it these are not available: {', '.join(lost[:_MOST_NAMED])}{more}."
