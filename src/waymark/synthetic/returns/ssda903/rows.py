"""The rows of each module for one child in one year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.dates import shift_months
from waymark.synthetic.returns.periods import under_short_breaks
from waymark.synthetic.returns.ssda903.episodes import episodes
from waymark.synthetic.returns.ssda903.leavers import oc3
from waymark.synthetic.returns.ssda903.outcomes import ad1, oc2, placed_adoption, prev_perm
from waymark.synthetic.returns.years import Year
from waymark.synthetic.story import Child

Row = dict[str, str | int | date | None]
MODULES: dict[str, tuple[str, ...]] = {
    "header": ("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
    "episodes": (
        "CHILD",
        "DECOM",
        "RNE",
        "LS",
        "CIN",
        "PLACE",
        "PLACE_PROVIDER",
        "DEC",
        "REC",
        "REASON_PLACE_CHANGE",
        "HOME_POST",
        "PL_POST",
        "URN",
    ),
    "reviews": ("CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    "uasc": ("CHILD", "SEX", "DOB", "DUC"),
    "oc2": (
        "CHILD",
        "DOB",
        "SDQ_SCORE",
        "SDQ_REASON",
        "CONVICTED",
        "HEALTH_CHECK",
        "IMMUNISATIONS",
        "TEETH_CHECK",
        "HEALTH_ASSESSMENT",
        "SUBSTANCE_MISUSE",
        "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED",
    ),
    "oc3": ("CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"),
    "ad1": ("CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    "placed_adoption": ("CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
    "prev_perm": ("CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"),
    "missing": ("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
}
"""The columns of each module, in order."""

SEX = {"M": 1, "F": 2}
UPN_NOT_KNOWN = "UN1"


def child_rows(child: Child, year: Year) -> dict[str, list[Row]]:
    """
    The rows of each module, for a child looked after in the year or leaving care in it; none for others.

    What had not happened by the end of the year is not known to the return of it.
    """
    cared_for, left = list(episodes(child, year)), list(oc3(child, year))
    if not cared_for and not left:
        return {}
    found: dict[str, list[Row]] = {"header": [_header(child)], "episodes": cared_for, "oc3": left}
    if cared_for:
        found["reviews"] = list(_reviews(child, year))
        found["uasc"] = list(_uasc(child, year))
        found["missing"] = list(_missing(child, year))
        found["oc2"] = list(oc2(child, year))
        found["ad1"] = list(ad1(child, year))
        found["placed_adoption"] = list(placed_adoption(child, year))
        found["prev_perm"] = list(prev_perm(child, year))
    return found


def _header(child: Child) -> Row:
    return {
        "CHILD": child.id,
        "SEX": SEX.get(child.sex or ""),
        "DOB": child.born,
        "ETHNIC": child.ethnicity,
        "UPN": UPN_NOT_KNOWN,
        "MOTHER": None,
        "MC_DOB": None,
    }


def _reviews(child: Child, year: Year) -> Iterator[Row]:
    """Reviews held in the year, one for each day; none is returned of a child under short breaks."""
    held = {
        row.held: row.participation
        for row in child.cla_reviews
        if row.held and row.cancelled != "Y" and year.holds(row.held)
    }
    for day, participation in sorted(held.items()):
        if not under_short_breaks(child, day):
            yield {"CHILD": child.id, "DOB": child.born, "REVIEW": day, "REVIEW_CODE": participation}


def _uasc(child: Child, year: Year) -> Iterator[Row]:
    """Children who came alone; the status ends on the eighteenth birthday at the latest."""
    eighteen = shift_months(child.born, 18 * 12) if child.born else None
    if child.unaccompanied_from and year.reaches(child.unaccompanied_from, eighteen):
        yield {
            "CHILD": child.id,
            "SEX": SEX.get(child.sex or ""),
            "DOB": child.born,
            "DUC": year.known(eighteen),
        }


def _missing(child: Child, year: Year) -> Iterator[Row]:
    """Times a looked after child was missing (M) or away without authorisation (A), open in the year."""
    for row in child.missing:
        if year.reaches(row.started, row.ended) and _looked_after(child, row.started):
            yield {
                "CHILD": child.id,
                "DOB": child.born,
                "MISSING": row.type,
                "MIS_START": row.started,
                "MIS_END": year.known(row.ended),
            }


def _looked_after(child: Child, day: date) -> bool:
    return any(row.started <= day and (row.ceased is None or row.ceased >= day) for row in child.episodes)
