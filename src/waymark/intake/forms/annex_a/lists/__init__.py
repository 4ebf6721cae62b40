"""The eleven lists of Annex A, each declared as a table, with the headings of the January 2024 workbook."""

from waymark.intake.forms.annex_a.lists import adoption, care, front_door, protection
from waymark.records.table import Table

LISTS: tuple[Table, ...] = (
    *front_door.LISTS,
    *protection.LISTS,
    *care.LISTS,
    *adoption.LISTS,
)
"""Lists 1 to 11 in their order."""
