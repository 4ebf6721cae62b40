"""Which children are of one family, where the extract says so."""

from __future__ import annotations

from waymark.measures.populations import Records
from waymark.records.tables.people import family_links
from waymark.worklists.asking import Asking


def families(asking: Asking) -> dict[str, str]:
    """The family of each child, by the child's id; the lowest where a child is in two. Empty if not given."""
    if not asking.source.held.has(family_links.name, "family"):
        return {}
    links = Records("family links", family_links.name, family_links.family.is_known)
    rows = asking.rows(links, (family_links.child, family_links.family), owned=False)
    return dict(sorted((row.values for row in rows), reverse=True))
