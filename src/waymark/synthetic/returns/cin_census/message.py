"""The message: its header, and an element for each child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from waymark.synthetic.returns.cin_census.cases import cases
from waymark.synthetic.returns.cin_census.elements import put
from waymark.synthetic.returns.years import Year, year_of
from waymark.synthetic.story import Child, Story

MADE_UP_LEA = "999"
SEX_NOT_GENDER_FROM = 2024
GENDER = {"M": "1", "F": "2", "U": "0", "I": "9"}
UPN_NOT_KNOWN = "UN1"


def write_cin_census(folder: Path, story: Story, as_at: date) -> dict[str, int]:
    """Write the return of the reporting year up to the day; return how many of each module it has."""
    year = year_of(as_at)
    message = Element("Message")
    _header(message, year)
    children = SubElement(message, "Children")
    children.extend(_children(story.children, year))
    indent(message)
    path = folder / f"cin-census-{year.collection}.xml"
    ElementTree(message).write(path, encoding="UTF-8", xml_declaration=True)
    modules = ("Child", "CINdetails", "Assessments", "CINPlanDates", "Section47", "ChildProtectionPlans")
    return {module: sum(1 for _ in message.iter(module)) for module in modules}


def _header(message: Element, year: Year) -> None:
    header = SubElement(message, "Header")
    put(
        SubElement(header, "CollectionDetails"),
        Collection="CIN",
        Year=year.collection,
        ReferenceDate=date(year.collection, 3, 31),
    )
    put(
        SubElement(header, "Source"),
        SourceLevel="L",
        LEA=MADE_UP_LEA,
        SoftwareCode="Waymark",
        SerialNo="001",
        DateTime=f"{year.last}T00:00:00",
    )


def _children(children: Iterable[Child], year: Year) -> Iterator[Element]:
    for child in children:
        found = list(cases(child, year))
        if found:
            made = Element("Child")
            _identifiers(made, child, year)
            _characteristics(made, child)
            made.extend(found)
            yield made


def _identifiers(made: Element, child: Child, year: Year) -> None:
    element = SubElement(made, "ChildIdentifiers")
    put(element, LAchildID=child.id, UPNunknown=UPN_NOT_KNOWN, PersonBirthDate=child.born)
    if child.born is None:
        put(element, ExpectedPersonBirthDate=child.expected)
    if year.collection < SEX_NOT_GENDER_FROM:
        put(element, GenderCurrent=GENDER[child.sex or "U"])
    else:
        put(element, Sex=child.sex or "U")
    put(element, PersonDeathDate=year.known(child.died))


def _characteristics(made: Element, child: Child) -> None:
    element = SubElement(made, "ChildCharacteristics")
    put(element, Ethnicity=child.ethnicity)
    put(SubElement(element, "Disabilities"), Disability=child.disability or "NONE")
