"""Which children are of one family, where the extract says so."""

from __future__ import annotations

from waymark.measures.populations import Records
from waymark.records.tables.people import family_links
from waymark.worklists.asking import Asking


def families(asking: Asking) -> dict[str, str]:
    """The family of each child, by the child's id; the lowest where a child is in two. Empty if not given."""
    if not asking.source.held.has(family_links.name, "family"):
        return {}
    rows = asking.rows(Records("family links", family_links.name), (family_links.family,))
    pairs = sorted(
        ((row.person, row.values[0]) for row in rows if row.person and row.values[0]), reverse=True
    )
    return dict(pairs)
