"""Modules OC2, AD1, placed for adoption and previous permanence: health, and permanent homes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.dates import age_on, shift_months
from waymark.synthetic.returns.periods import periods_of_care
from waymark.synthetic.returns.years import Year
from waymark.synthetic.story import Child, Permanence

Row = dict[str, str | int | date | None]


def oc2(child: Child, year: Year) -> Iterator[Row]:
    """Children looked after for twelve months at 31 March: what was done for their health in the year."""
    year_before = shift_months(year.last, -12)
    if not year.whole or year_before is None:
        return
    now = [row for row in periods_of_care(child) if row.started <= year.last]
    if not now or (now[-1].ceased or date.max) <= year.last or now[-1].started > year_before:
        return
    age = age_on(child.born, year.last) if child.born else None
    misused = [row for row in child.substance_misuse if year.holds(row.day)]
    helped = any(row.helped == "Y" for row in misused)
    yield {
        "CHILD": child.id,
        "DOB": child.born,
        **(_questionnaire(child, year) if age is not None and 4 <= age <= 16 else {}),
        "CONVICTED": int(any(year.holds(row.day) for row in child.convictions)),
        "HEALTH_CHECK": _done(child, year, "Health Assessment") if age is not None and age < 5 else None,
        "IMMUNISATIONS": _immunised(child, year),
        "TEETH_CHECK": _done(child, year, "Dental Check"),
        "HEALTH_ASSESSMENT": _done(child, year, "Health Assessment"),
        "SUBSTANCE_MISUSE": int(bool(misused)),
        "INTERVENTION_RECEIVED": int(helped) if misused else None,
        "INTERVENTION_OFFERED": (None if helped else 1) if misused else None,
    }


def ad1(child: Child, year: Year) -> Iterator[Row]:
    """Children adopted in the year."""
    for row in child.permanence:
        if year.holds(_adopted(row)):
            yield {
                "CHILD": child.id,
                "DOB": child.born,
                "DATE_INT": row.decided,
                "DATE_MATCH": row.matched,
                "FOSTER_CARE": {"Y": 1, "N": 0}.get(row.by_carer or ""),
                "NB_ADOPTR": row.adopters,
                "SEX_ADOPTR": row.adopter_sex,
                "LS_ADOPTR": row.adopter_legal_status,
            }


def placed_adoption(child: Child, year: Year) -> Iterator[Row]:
    """Children with a decision for adoption that stood on some day of the year."""
    for row in child.permanence:
        if row.decided and year.reaches(row.decided, _adopted(row) or row.reversed):
            reversed_on = year.known(row.reversed)
            yield {
                "CHILD": child.id,
                "DOB": child.born,
                "DATE_PLACED": row.decided,
                "DATE_PLACED_CEASED": reversed_on,
                "REASON_PLACED_CEASED": row.reversed_reason if reversed_on else None,
            }


def prev_perm(child: Child, year: Year) -> Iterator[Row]:
    """Children who came into care in the year and had a permanent home before that came to an end."""
    if any(year.holds(period.started) for period in periods_of_care(child)):
        for row in child.previous_permanence:
            yield {
                "CHILD": child.id,
                "DOB": child.born,
                "PREV_PERM": row.option,
                "LA_PERM": row.authority,
                "DATE_PERM": row.ordered,
            }


def _adopted(row: Permanence) -> date | None:
    return row.ordered if row.order == "Adoption" else None


def _questionnaire(child: Child, year: Year) -> Row:
    done = [row for row in child.sdq_scores if year.holds(row.completed)]
    if done:
        return {"SDQ_SCORE": max(done, key=lambda row: row.completed or date.min).score}
    reason = next((row.reason for row in child.sdq_scores if row.reason), None)
    return {"SDQ_REASON": reason}


def _done(child: Child, year: Year, kind: str) -> int:
    return int(
        any(
            row.type == kind and row.status == "Completed" and year.holds(row.day)
            for row in child.health_checks
        )
    )


def _immunised(child: Child, year: Year) -> int | None:
    known = [row.up_to_date for row in child.immunisations if row.day <= year.last]
    return {"Y": 1, "N": 0}.get(known[-1]) if known else None
