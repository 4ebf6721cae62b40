"""What a measure is: a declared figure with its name, its standing and which way is better."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Literal

from waymark.dates import PeriodType
from waymark.measures.populations import Records
from waymark.measures.shapes import (
    Breakdown,
    Count,
    Deadline,
    Mean,
    Rate,
    Ratio,
    Recent,
    Shape,
    Side,
    Stale,
)

Standing = Literal["statutory", "DfE", "local"]
Unit = Literal["percent", "count", "mean", "ratio", "rate"]


class Better(Enum):
    """Which way is better, as it is said to a reader."""

    HIGHER = "Higher is better"
    LOWER = "Lower is better"
    NEITHER = "Neither way is better"

    @property
    def polarity(self) -> Literal["higher", "lower", ""]:
        """The one word targets and imported scorecards use; empty where neither way is better."""
        match self:
            case Better.HIGHER:
                return "higher"
            case Better.LOWER:
                return "lower"
        return ""


@dataclass(frozen=True)
class Measure:
    """
    One entry of the catalogue.

    `ref` is its catalogue number, `period` the period it is asked with unless a scorecard says
    otherwise, `standing` whether the standard is in law or statutory guidance, is the Department
    for Education's, or is local; `source` names the guidance or paper. `why` says why it matters.
    `notes` are what a reader could trip over. `replaced` says, a sentence each, which cohorts are the
    authority's own and not the catalogue's (`measures/replaced`).
    """

    slug: str
    ref: str
    section: str
    title: str
    shape: Shape
    better: Better
    period: PeriodType
    standing: Standing
    source: str
    why: str
    notes: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        """The rows an evaluator works on."""
        return self.shape.sides

    @property
    def overdue(self) -> Side | None:
        """What is open past its deadline, for a deadline measure that says who waits."""
        return self.shape.overdue if isinstance(self.shape, Deadline) else None

    @property
    def unit(self) -> Unit:
        """What the value is: a percentage, a count, a mean, a rate or a plain ratio."""
        match self.shape:
            case Count() | Breakdown():
                return "count"
            case Rate():
                return "rate"
            case Mean():
                return "mean"
            case Ratio(percent=False):
                return "ratio"
        return "percent"

    @property
    def per(self) -> int:
        """What the value is a share of: 100 for a percentage, the people of a rate, else 1."""
        match self.shape:
            case Rate(per=per):
                return per
        return 100 if self.unit == "percent" else 1

    @property
    def is_flow(self) -> bool:
        """Whether it counts what happened in a period, rather than how things stand at D."""
        return any(isinstance(side.of, Records) and side.of.in_a_period for side in self.sides)

    @property
    def parameters(self) -> dict[str, int]:
        """What a scorecard may set, with the value it has: `within`, in the unit of the measure."""
        if isinstance(self.shape, Recent | Stale | Deadline):
            return {"within": self.shape.within.count}
        return {}

    def with_parameters(self, within: int) -> Measure:
        """
        The measure with another `within`; its slug says so, so that the two are never confused.

        Raises TypeError where it declares no such parameter.
        """
        if not isinstance(self.shape, Recent | Stale | Deadline):
            raise TypeError(f"{self.slug} has no parameters.")
        if within == self.shape.within.count:
            return self
        span = replace(self.shape.within, count=within)
        return replace(self, slug=f"{self.slug}:within={within}", shape=replace(self.shape, within=span))

    @property
    def catalogue_slug(self) -> str:
        """The slug of the catalogue entry, whatever parameters and cohorts this one has."""
        return self.slug.partition(":")[0]

    @property
    def fingerprint(self) -> str:
        """A hash of everything that decides the figure; wording does not change it."""
        return hashlib.sha256(_canonical(self.shape).encode()).hexdigest()[:16]


def _canonical(node: object) -> str:
    """The declaration as text that is the same on every machine, names for readers left out."""
    if isinstance(node, tuple):
        return f"({','.join(_canonical(item) for item in node)})"
    if is_dataclass(node) and not isinstance(node, type):
        shown = [f for f in fields(node) if not (f.name == "name" and _is_label(node))]
        inner = ",".join(f"{f.name}={_canonical(getattr(node, f.name))}" for f in shown)
        return f"{type(node).__name__}({inner})"
    if isinstance(node, str | int | Decimal | date) or node is None:
        return repr(node)
    raise TypeError(f"A declaration cannot hold {type(node).__name__}.")


def _is_label(node: object) -> bool:
    return type(node).__name__ in {"Children", "Records"}
