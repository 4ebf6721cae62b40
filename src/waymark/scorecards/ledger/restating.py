"""
A published figure beside the same figure as known now, child by child with the reason.

Three things can move a figure after it was published, and each is told apart by working it out again:

1. from the very load it was published from, as the measure is declared now: what differs is the **definition
   changed** (its hash says so); or, with the same definition, the child was **linked**, or a **link undone**,
   since (`linking`), or it is **worked out otherwise** by the programme;
2. from the newest load: what differs from 1 is in the records (`reasons`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from waymark.dates import Period, PeriodType, period_ending
from waymark.engines.extract import Extract
from waymark.engines.results import Flagged, figure_of, totals_of
from waymark.measures.availability import Fitted, fit
from waymark.measures.measure import Measure
from waymark.scorecards.ledger.freezing import figures_of, rows_by_figure
from waymark.scorecards.ledger.linking import Links
from waymark.scorecards.ledger.reasons import Reasons
from waymark.scorecards.scorecard import Source
from waymark.store.ledger import Publication
from waymark.store.links import links_of

DEFINITION, PROGRAMME = "definition changed", "worked out otherwise by the programme"

Answer = tuple[bool | None, bool | None, str]
"""Counted, of which, and the weight as text."""

Key = tuple[str | None, str | None]


@dataclass(frozen=True)
class Change:
    """
    One row behind a figure that is not as it was: what was published of it and what is known now.

    An answer is None where the row was not (or is no longer) behind the figure.
    """

    person: str | None
    record: str | None
    then: Answer | None
    now: Answer | None
    reason: str


@dataclass(frozen=True)
class Restated:
    """
    One figure as published and as known now; None is "not available", and then `why` may say why.

    `definition_changed` says that the measure is declared otherwise than when it was published, and
    `as_defined_now` is what the published load gives by today's definition.
    """

    ref: str
    measure: Measure
    period: str
    published: float | None
    now: float | None
    as_defined_now: float | None
    definition_changed: bool
    changes: tuple[Change, ...] = ()
    why: str = ""

    @property
    def difference(self) -> float | None:
        """How much more is known now than was published."""
        return None if self.published is None or self.now is None else self.now - self.published


def restate(
    publication: Publication, then: Source, now: Source, newest: Mapping[str, str] | None = None
) -> list[Restated]:
    """
    Every figure of the publication; `then` is the load it was published from, `now` the one known now.

    `newest` gives the ids that children have now for those they had then. Raises UnknownMeasure and
    StoreDamaged.
    """
    content = publication.content
    as_at = date.fromisoformat(content["as_at"])
    published = rows_by_figure(publication.rows)
    held = _extract(now)
    reasons = Reasons(_extract(then), held, as_at, newest or {})
    links = Links(content.get("links", {}), links_of(now.said), held.links)
    one = _One(then, now, as_at, reasons, links)
    return [
        one.restated(measure, figure, published.get(place, []))
        for place, (measure, figure) in enumerate(figures_of(content))
    ]


@dataclass(frozen=True)
class _One:
    then: Source
    now: Source
    as_at: date
    reasons: Reasons
    links: Links

    def restated(self, measure: Measure, figure: Mapping[str, Any], published: list[Flagged]) -> Restated:
        kind: PeriodType = figure["period"]
        period = period_ending(self.as_at, kind)
        changed = measure.fingerprint != figure["definition"]
        before, after = _rows(self.then, measure, period), _rows(self.now, measure, period)
        said = Restated(figure["ref"], measure, kind, figure["value"], None, None, changed)
        if after is None:
            return replace(said, why="The load known now cannot give the measure: see waymark coverage.")
        was_published = not figure["not_available"]
        middle = before if before is not None else []
        return replace(
            said,
            now=figure_of(measure, totals_of(after)).value,
            as_defined_now=figure_of(measure, totals_of(middle)).value if before is not None else None,
            changes=self._changes(measure, changed, published, middle, after) if was_published else (),
            why="" if was_published else "It was not available when it was published.",
        )

    def _changes(
        self,
        measure: Measure,
        definition_changed: bool,
        published: list[Flagged],
        middle: list[Flagged],
        after: list[Flagged],
    ) -> tuple[Change, ...]:
        was, is_now = _answers(self._followed(published)), _answers(self._named(after))
        between = _answers(self._followed(middle))
        fitted = fit(measure, self.now.held)
        tables = fitted.tables if isinstance(fitted, Fitted) else frozenset[str]()
        first = DEFINITION if definition_changed else PROGRAMME
        changes = []
        for key in sorted(was.keys() | between.keys() | is_now.keys(), key=repr):
            then, half, now = was.get(key, []), between.get(key, []), is_now.get(key, [])
            if then == half == now:
                continue
            linked = self.links.why(key[0]) if then != half else ""
            why = [linked] if linked else []
            why += [first] if then != half and (definition_changed or not linked) else []
            why += [self.reasons.why(tables, *key)] if half != now else []
            changes.append(Change(*key, _only(then), _only(now), "; ".join(why)))
        return tuple(changes)

    def _followed(self, rows: Iterable[Flagged]) -> list[Flagged]:
        newest = self.reasons.newest
        return self._named(replace(row, person=newest.get(row.person or "", row.person)) for row in rows)

    def _named(self, rows: Iterable[Flagged]) -> list[Flagged]:
        """The rows under ids that do not depend on when a link was made."""
        by = (self.links.of_a_child, self.links.of_a_record)
        return [replace(row, person=by[row.record is not None](row.person)) for row in rows]


def _rows(source: Source, measure: Measure, period: Period) -> list[Flagged] | None:
    """The rows behind the figure; None where the load cannot give it."""
    fitted = fit(measure, source.held)
    if not isinstance(fitted, Fitted) or source.reaching(fitted, period).beyond:
        return None
    return source.evaluator.rows(fitted, period)


def _answers(rows: Iterable[Flagged]) -> dict[Key, list[Answer]]:
    """What is said of each row, whoever's team it is."""
    found: dict[Key, list[Answer]] = defaultdict(list)
    for row in rows:
        weight = "" if row.weight is None else f"{row.weight.normalize():f}"
        found[row.person, row.record].append((row.in_denominator, row.in_numerator, weight))
    return {key: sorted(said, key=repr) for key, said in found.items()}


def _only(answers: list[Answer]) -> Answer | None:
    """The answer; of a row that stands on both sides of a ratio, the first."""
    return answers[0] if answers else None


def _extract(source: Source) -> Extract:
    """The tables of the load. Raises TypeError for a source that is not a load."""
    if not isinstance(source.held, Extract):
        raise TypeError("A publication is restated from loads.")
    return source.held
