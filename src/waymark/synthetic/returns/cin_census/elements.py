"""Putting values into the XML of the census: days as yyyy-mm-dd, yes and no as true and false."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element, SubElement


def put(element: Element, **values: str | int | date | bool | None) -> None:
    """Add an element of that name for each value, in their order; none where nothing is known."""
    for name, value in values.items():
        if value is not None:
            SubElement(element, name).text = str(value).lower() if isinstance(value, bool) else str(value)
