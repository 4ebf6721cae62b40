"""The truth about the workforce: turnover, agency workers, posts filled and caseloads."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from waymark.synthetic.story import Child, Employment, Post, Workforce
from waymark.synthetic.truth.days import is_open, months_on
from waymark.synthetic.truth.figures import Figure, percentage, quotient


def turnover(staff: Workforce, day: date) -> Figure:
    """Permanent and fixed-term social workers: those who left in the past year for those here now."""
    employed = [
        e for e in staff.employment if e.registered == "Y" and e.contract in ("permanent", "fixed term")
    ]
    here = [e for e in employed if is_open(e.started, e.ended, day)]
    still_here = {e.professional for e in here}
    left = [
        e
        for e in employed
        if e.ended is not None and months_on(day, -12) < e.ended <= day and e.professional not in still_here
    ]
    return percentage(_fte(left), _fte(here))


def agency(staff: Workforce, day: date) -> Figure:
    """Registered social workers here now, by their hours: agency workers."""
    here = _registered_here(staff, day)
    return percentage(_fte(e for e in here if e.contract == "agency"), _fte(here))


def posts_filled(staff: Workforce, day: date) -> Figure:
    """Posts that need a registered social worker: permanent employment in them."""
    posts = [p for p in staff.posts if p.registered == "Y" and is_open(p.started, p.ended, day)]
    ids = {post.id for post in posts}
    holders = [
        e
        for e in staff.employment
        if e.contract == "permanent" and e.post in ids and is_open(e.started, e.ended, day)
    ]
    return percentage(_fte(holders), _fte(posts))


def caseload(children: list[Child], staff: Workforce, day: date) -> Figure:
    """Pairs of child and registered professional employed now, for each such professional with any."""
    here = {e.professional for e in _registered_here(staff, day)}
    pairs = {
        (row.child, row.worker)
        for child in children
        for row in child.involvements
        if row.worker in here and is_open(row.started, row.ended, day)
    }
    return quotient(len(pairs), len({worker for _, worker in pairs}))


def _registered_here(staff: Workforce, day: date) -> list[Employment]:
    return [e for e in staff.employment if e.registered == "Y" and is_open(e.started, e.ended, day)]


def _fte(rows: Iterable[Employment | Post]) -> Decimal:
    # hours not recorded are not known, and add nothing
    return sum((row.fte for row in rows if row.fte is not None), Decimal(0))
