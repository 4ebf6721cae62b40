"""Parts of a worklist made from measures: their shape, and so their deadline, is taken over as it is."""

from __future__ import annotations

from waymark.measures.catalogue import find
from waymark.measures.populations import Children
from waymark.measures.shapes import Deadline, Proportion, Recent
from waymark.records.terms import Span, Term
from waymark.worklists.completed import Completed
from waymark.worklists.kept_up import KeptUp
from waymark.worklists.open_now import OpenNow


def kept_up(
    slug: str, what: str, earlier: tuple[Term, Span] | None = None, note: Term | None = None
) -> KeptUp:
    """What a measure of the shape `Recent` counts, as things to do. Raises TypeError for another shape."""
    shape = find(slug).shape
    if not isinstance(shape, Recent):
        raise TypeError(f"{slug} does not say how recent the last one must be.")
    return KeptUp(what, shape, earlier, note=note)


def completed(slug: str, what: str, note: Term | None = None) -> Completed:
    """Who waits in a measure of the shape `Deadline`. Raises TypeError where it does not say who."""
    shape = find(slug).shape
    if not isinstance(shape, Deadline) or shape.waits is None or shape.waits_from is None:
        raise TypeError(f"{slug} does not say who is still waiting.")
    return Completed(what, shape, note)


def short_of(
    slug: str,
    what: str,
    since: Term | None = None,
    last: Term | None = None,
    notes: tuple[Term, ...] = (),
) -> OpenNow:
    """
    Those in a measure of the shape `Proportion` who are not known to meet it, the longest first.

    Raises TypeError for another shape.
    """
    shape = find(slug).shape
    if not isinstance(shape, Proportion) or not isinstance(shape.of, Children):
        raise TypeError(f"{slug} is not a share of children.")
    of = Children(f"{shape.of.name} who fall short", shape.of.meets & ~shape.meets.so)
    return OpenNow(what, of, since, last, notes=notes)


def within_of(slug: str) -> Span:
    """The span of a measure of the shape `Recent`. Raises TypeError for another shape."""
    shape = find(slug).shape
    if not isinstance(shape, Recent):
        raise TypeError(f"{slug} does not say how recent the last one must be.")
    return shape.within
