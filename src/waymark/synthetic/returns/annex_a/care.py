"""List 8, children in care, and list 9, young people leaving it; one row for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waymark.dates import age_on
from waymark.synthetic.returns.annex_a.codes import Code, code
from waymark.synthetic.returns.annex_a.people import People, Row, answer, child_cells, last_seen, yes_or_no
from waymark.synthetic.returns.annex_a.window import Window
from waymark.synthetic.returns.periods import Period, periods_of_care
from waymark.synthetic.story import Child, LegalStatus, Placement

LEAVING_CARE_ENDS = 25
AIMS = {
    **dict.fromkeys(("RETURN1M", "RETURN6M", "RETURNEV"), "RETURN"),
    **dict.fromkeys(("LTFOST18", "LTRELFR"), "FOSTER"),
    **dict.fromkeys(("REMAINSUP", "OTHERPLN"), "OTHER"),
    "RESPLMT": "RESIDENTIAL",
    "SUPPLIV": "SUPPORTED",
    "ADOPTION": "ADOPT",
}
"""The permanence plan of Annex A that each care plan of the standard dataset comes to."""


@dataclass(frozen=True)
class CareList:
    """List 8 of a council, which needs to know what counts as placed in its own area."""

    authority: str

    def __call__(self, child: Child, window: Window, people: People) -> Iterator[Row]:
        """Children in care now or in the six months, by the latest period; short breaks are not care."""
        periods = periods_of_care(child)
        listed = [row for row in periods if window.reaches(row.started, row.ceased)]
        if not listed:
            return
        period = max(listed, key=lambda row: (row.started, row.ceased or date.max))
        last = period.ceased or window.as_at
        visit = last_seen(child.cla_visits, period.started, last)
        yield {
            **child_cells(child, window.as_at),
            "unaccompanied": yes_or_no(_lately_unaccompanied(child, window)),
            "started": period.started,
            "need": code("need", _need(child, period)),
            "again": yes_or_no(_again(periods, period, window)),
            "reviewed": _last_review(child, period, last),
            "visited": visit.visited if visit else None,
            "iro": _officer_in_touch(child, period),
            "permanence": _plan(child, last),
            "health": _last_check(child, "Health Assessment", period.started, last),
            "dental": _last_check(child, "Dental Check", period.started, last),
            "placements": _placements(child, window),
            "ceased": period.ceased,
            "ceased_reason": code("ceased_reason", period.reason) if period.ceased else None,
            **_legal_status(child, last),
            **self._home(child, period),
            **_missing(child, window),
            **people.holding(child, last),
        }

    def _home(self, child: Child, period: Period) -> Row:
        homes = [row for row in child.placements if row.period == period.id]
        if not homes:
            return {}
        home = max(homes, key=lambda row: row.started)
        return {
            "placed": home.started,
            "placement_type": Code("placement_type", home.type),
            "provider": Code("provider", home.provider),
            "postcode": home.postcode,
            "urn": home.urn,
            "location": Code("location", "IN" if home.authority == self.authority else "OUT"),
            "authority": home.authority,
        }


def care_leavers(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 9: everybody entitled to leaving care services, as last known, until they are 25."""
    known = [row for row in child.leaver_statuses if row.effective <= window.as_at]
    if not known or child.born is None or age_on(child.born, window.as_at) >= LEAVING_CARE_ENDS:
        return
    row = max(known, key=lambda row: row.effective)
    yield {
        **child_cells(child, window.as_at),
        "eligibility": code("eligibility", row.eligibility),
        "pathway": child.pathway_reviewed,
        "in_touch": code("in_touch", row.in_touch),
        "contact": row.latest_contact,
        "accommodation": code("accommodation", row.accommodation),
        "suitable": code("suitable", row.suitable),
        "activity": code("activity", row.activity),
        **people.holding(child, window.as_at),
    }


def _lately_unaccompanied(child: Child, window: Window) -> bool:
    """Whether the child came alone and was still under eighteen in the last twelve months."""
    if child.unaccompanied_from is None:
        return False
    return child.born is None or age_on(child.born, window.year_since) < 18


def _need(child: Child, period: Period) -> str | None:
    return next((row.need for row in child.referrals if row.id == period.referral), None)


def _again(periods: list[Period], latest: Period, window: Window) -> bool:
    return any(
        row.started < latest.started and (row.ceased or date.max) >= window.year_since for row in periods
    )


def _last_review(child: Child, period: Period, last: date) -> date | None:
    held = [
        row.held
        for row in child.cla_reviews
        if row.period == period.id
        and row.cancelled != "Y"
        and row.held
        and period.started <= row.held <= last
    ]
    return max(held, default=None)


def _officer_in_touch(child: Child, period: Period) -> date | None:
    days = [row.officer_in_touch for row in child.episodes if row.period == period.id]
    return max((day for day in days if day is not None), default=None)


def _plan(child: Child, day: date) -> Code | None:
    """What the care plan then aimed at."""
    then = [row for row in child.care_plans if row.started <= day]
    return Code("permanence", AIMS[max(then, key=lambda row: row.started).plan]) if then else None


def _last_check(child: Child, kind: str, first: date, last: date) -> date | None:
    done = [
        row.day
        for row in child.health_checks
        if row.type == kind and row.status == "Completed" and first <= row.day <= last
    ]
    return max(done, default=None)


def _placements(child: Child, window: Window) -> int:
    """Placements of the last twelve months; a temporary one (T) is no placement of its own."""

    def lately(row: Placement) -> bool:
        return row.started <= window.as_at and (row.ended or date.max) > window.year_since

    return sum(lately(row) and not row.type.startswith("T") for row in child.placements)


def _legal_status(child: Child, last: date) -> Row:
    row: LegalStatus | None = max(
        (row for row in child.legal_statuses if row.started <= last and row.status not in ("V3", "V4")),
        key=lambda row: (row.started, row.id),
        default=None,
    )
    return {"status_from": row.started, "legal_status": Code("legal_status", row.status)} if row else {}


def _missing(child: Child, window: Window) -> Row:
    lately = [row for row in child.missing if window.year_since <= row.started <= window.as_at]
    missing = [row for row in lately if row.type == "M"]
    last = max(missing, key=lambda row: row.started, default=None)
    return {
        "missing": len(missing),
        "absent": len(lately) - len(missing),
        "offered": (answer(last.offered) or Code("yes_no", "U")) if last else None,
        "accepted": (answer(last.accepted) or Code("yes_no", "U")) if last else None,
    }
