"""The return as XML: a file for each year, a CHILD element for each child."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from waymark.synthetic.returns.ssda903.csv_files import written
from waymark.synthetic.returns.ssda903.rows import MODULES, Row, child_rows
from waymark.synthetic.returns.years import years_up_to
from waymark.synthetic.story import Story

# what the XML calls two columns of the CSV files
ELEMENTS = {"CHILD": "CHILDID", "PLACE": "PL"}
REPEATED = {
    "reviews": "AREVIEW",
    "missing": "AMISSING",
    "oc2": "OC2",
    "placed_adoption": "AD_PLACED",
    "prev_perm": "PERMANENCE",
}
"""Modules whose rows are elements of their own inside the header."""
OF_THE_CHILD = ("CHILD", "SEX", "DOB")


def write_ssda903_xml(folder: Path, story: Story, as_at: date, years: int) -> dict[str, int]:
    """Write the returns of that many years up to the day; return the children in each."""
    counts: dict[str, int] = {}
    for year in years_up_to(as_at, years):
        root = Element("EXPSSDA903")
        for child in story.children:
            rows = child_rows(child, year)
            if rows:
                _child(root, rows)
        indent(root)
        path = folder / f"ssda903-{year.collection}.xml"
        ElementTree(root).write(path, encoding="UTF-8", xml_declaration=True)
        counts[path.name] = len(root)
    return counts


def _child(root: Element, rows: dict[str, list[Row]]) -> None:
    child = SubElement(root, "CHILD")
    header = SubElement(child, "HEADER")
    _fill(header, rows["header"][0], MODULES["header"][:5])
    SubElement(header, "UASC").text = "1" if rows.get("uasc") else "0"
    for module in ("uasc", "oc3", "ad1"):
        for row in rows.get(module, []):
            _fill(header, row, [c for c in MODULES[module] if c not in OF_THE_CHILD])
    for module, element in REPEATED.items():
        for row in rows.get(module, []):
            _fill(SubElement(header, element), row, [c for c in MODULES[module] if c not in OF_THE_CHILD])
    _fill(header, rows["header"][0], MODULES["header"][5:])
    for row in rows["episodes"]:
        _fill(SubElement(child, "EPISODE"), row, MODULES["episodes"][1:])


def _fill(element: Element, row: Row, columns: list[str] | tuple[str, ...]) -> None:
    for column in columns:
        text = written(row.get(column))
        if text:
            SubElement(element, ELEMENTS.get(column, column)).text = text
