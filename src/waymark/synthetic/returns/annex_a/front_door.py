"""Lists 1 to 5: contacts, early help, referrals, assessments, and enquiries with their conferences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from waymark.synthetic.returns.annex_a.codes import code
from waymark.synthetic.returns.annex_a.people import People, Row, answer, child_cells
from waymark.synthetic.returns.annex_a.window import Window, back
from waymark.synthetic.story import Child, Conference, Enquiry


def contacts(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 1: every contact received in the six months."""
    for row in child.contacts:
        if window.holds(row.received):
            yield {
                **child_cells(child, window.as_at),
                "date": row.received,
                "source": code("source", row.source),
            }


def early_help(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 2: early help open now or ended in the six months."""
    for row in child.early_help:
        if window.reaches(row.started, row.ended):
            yield {
                **child_cells(child, window.as_at),
                "started": row.started,
                "ended": row.ended,
                "organisation": "Local authority",
            }


def referrals(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 3: every referral received in the six months, counting those in the year before the latest."""
    latest = max((row.received for row in child.referrals), default=None)
    for row in child.referrals:
        if window.holds(row.received) and latest:
            yield {
                **child_cells(child, window.as_at),
                "date": row.received,
                "source": code("source", row.source),
                "nfa": answer(row.nfa),
                "before": _before(latest, (other.received for other in child.referrals)) - 1,
                **people.allocated(row.team, row.worker),
            }


def assessments(child: Child, window: Window, people: People) -> Iterator[Row]:
    """List 4: assessments still being written, or authorised in the six months."""
    for row in child.assessments:
        if window.reaches(row.started, row.authorised):
            support = {"Y": "N", "N": "Y"}.get(row.nfa or "")
            yield {
                **child_cells(child, window.as_at),
                "started": row.started,
                "seen": answer(row.seen),
                "authorised": row.authorised,
                "support": answer(support),
                **people.allocated(row.team, row.worker),
            }


def enquiries(child: Child, window: Window, people: People) -> Iterator[Row]:
    """
    List 5: section 47 enquiries open or ended in the six months, each with its initial conference.

    A conference that follows no enquiry of ours has no row to stand on. The counts are of the twelve
    months before the child's latest enquiry, and leave that one out.
    """
    listed = [row for row in child.enquiries if window.reaches(row.started, row.ended)]
    if not listed:
        return
    latest = max(row.started for row in child.enquiries)
    earlier = _before(latest, (row.started for row in child.enquiries)) - 1
    conferences = [row.held for row in child.conferences if row.held and row.held < latest]
    for row in listed:
        held = _conference(child, row)
        yield {
            **child_cells(child, window.as_at),
            "started": row.started,
            "unnecessary": answer(row.nfa) if row.ended else None,
            "held": held.held if held else None,
            "led_to_plan": answer(held.led_to_plan) if held else None,
            "enquiries_before": earlier,
            "conferences_before": _before(latest, conferences),
            **people.allocated(row.team, row.worker),
        }


def protected(child: Child, window: Window) -> bool:
    """Whether the child was under police protection or an emergency order in the six months."""
    return any(
        row.status in ("L1", "L2") and window.reaches(row.started, row.ended) for row in child.legal_statuses
    )


def _conference(child: Child, enquiry: Enquiry) -> Conference | None:
    return next((row for row in child.conferences if row.enquiry == enquiry.id), None)


def _before(day: date, others: Iterable[date]) -> int:
    return sum(back(day, 12) <= other <= day for other in others)
