"""
What a scorecard shows: its rows, in the council's order, with their targets.

A definition is a TOML file (contract, section 3). It is read whole and checked whole: a mistake is
named with the row it is in, so that nobody publishes a figure against the wrong target.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from waymark.dates import PERIOD_TYPES, PeriodType, period_type_named
from waymark.measures.catalogue import CATALOGUE, UnknownMeasure, find
from waymark.measures.measure import Measure
from waymark.measures.replaced import UnknownCohort, replaced

TrendKind = Literal["monthly", "cumulative"]


class DefinitionWrong(ValueError):
    """A scorecard definition cannot be used. The message says which row and what to do."""


@dataclass(frozen=True)
class DefinitionRow:
    """
    One row of a scorecard.

    `measure` already carries the row's parameters and replaced cohorts. `trajectory` holds the upper target
    that applies from the first day of each month named. Targets are in the measure's own units.
    """

    ref: str
    section: str
    title: str
    measure: Measure
    period: PeriodType
    target_min: float | None = None
    target_upper: float | None = None
    trajectory: tuple[tuple[date, float], ...] = ()
    trend: TrendKind = "monthly"

    def upper_on(self, day: date) -> float | None:
        """The upper target in force on a day: the latest step of the trajectory not after it."""
        steps = [value for first, value in self.trajectory if first <= day]
        return steps[-1] if steps else self.target_upper


@dataclass(frozen=True)
class Definition:
    """A scorecard as a council defines it; `authority` empty where the file does not say."""

    title: str
    authority: str
    rows: tuple[DefinitionRow, ...]


def catalogue_definition() -> Definition:
    """The scorecard of every measure in the catalogue, without targets."""
    rows = tuple(DefinitionRow(m.ref, m.section, m.title, m, m.period) for m in CATALOGUE)
    return Definition("Children's social care performance", "", rows)


def read_definition(path: Path) -> Definition:
    """The definition in a TOML file. Raises `DefinitionWrong` for one that cannot be used."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise DefinitionWrong(f"There is no definition file {path}. Check the path.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DefinitionWrong(f"{path} is not a TOML file that can be read: {error}.") from None
    except OSError as error:
        raise DefinitionWrong(f"{path} cannot be read: {error.strerror}.") from None
    return definition_from(content)


def definition_from(content: Mapping[str, Any]) -> Definition:
    """The definition in parsed TOML."""
    head = content.get("scorecard", {})
    rows = content.get("row", [])
    if not isinstance(head, dict) or not isinstance(rows, list) or not rows:
        raise DefinitionWrong("A definition needs a [scorecard] heading and at least one [[row]].")
    _refuse_unknown("The definition", content, {"scorecard", "row", "cohort"})
    _refuse_unknown("[scorecard]", head, {"title", "authority"})
    return Definition(
        _text(head, "title", "[scorecard]") or "Children's social care performance",
        _text(head, "authority", "[scorecard]"),
        _with_cohorts(tuple(_row(row, number) for number, row in enumerate(rows, start=1)), content),
    )


def _with_cohorts(rows: tuple[DefinitionRow, ...], content: Mapping[str, Any]) -> tuple[DefinitionRow, ...]:
    """The rows with the cohorts that [cohort] replaces; a row that counts none of them stays as it is."""
    chosen = content.get("cohort", {})
    if not isinstance(chosen, dict) or not all(isinstance(name, str) for name in chosen.values()):
        raise DefinitionWrong('[cohort] is a table of lines such as child-in-need = "with-early-help".')
    try:
        return tuple(replace(row, measure=replaced(row.measure, chosen)) for row in rows)
    except UnknownCohort as error:
        raise DefinitionWrong(f"[cohort]: {error}") from None


ROW_KEYS = {
    "ref",
    "section",
    "measure",
    "title",
    "period",
    "target_min",
    "target_upper",
    "trajectory",
    "trend",
}


def _row(given: Any, number: int) -> DefinitionRow:
    where = f"Row {number}"
    if not isinstance(given, dict):
        raise DefinitionWrong(f"{where} is not a [[row]] table.")
    ref = _text(given, "ref", where)
    where = f"Row {number} ({ref})" if ref else where
    measure = _measure(given, where)
    _refuse_unknown(where, given, ROW_KEYS | set(measure.parameters))
    row = DefinitionRow(
        ref=ref,
        section=_text(given, "section", where) or measure.section,
        title=_text(given, "title", where) or measure.title,
        measure=_with_parameters(measure, given, where),
        period=_period(given, measure, where),
        target_min=_number(given, "target_min", where),
        target_upper=_number(given, "target_upper", where),
        trajectory=_trajectory(given, where),
        trend=_trend(given, where),
    )
    _check_targets(row, where)
    return row


def _measure(given: Mapping[str, Any], where: str) -> Measure:
    slug = _text(given, "measure", where)
    if not slug:
        raise DefinitionWrong(f"{where} names no measure. Add measure = and a name from `waymark measures`.")
    try:
        return find(slug)
    except UnknownMeasure as error:
        raise DefinitionWrong(f"{where}: {error}") from None


def _with_parameters(measure: Measure, given: Mapping[str, Any], where: str) -> Measure:
    chosen = {name: given[name] for name in measure.parameters if name in given}
    for name, value in chosen.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise DefinitionWrong(f"{where}: {name} must be a whole number, not {value!r}.")
    return measure.with_parameters(**chosen) if chosen else measure


def _period(given: Mapping[str, Any], measure: Measure, where: str) -> PeriodType:
    period = given.get("period", measure.period)
    known = period_type_named(period)
    if known is None:
        raise DefinitionWrong(f"{where}: period {period!r} is not one of {', '.join(PERIOD_TYPES)}.")
    return known


def _trend(given: Mapping[str, Any], where: str) -> TrendKind:
    match given.get("trend", "monthly"):
        case "monthly":
            return "monthly"
        case "cumulative":
            return "cumulative"
        case other:
            raise DefinitionWrong(
                f'{where}: trend {other!r} is not known. Leave it out, or say "cumulative".'
            )


def _trajectory(given: Mapping[str, Any], where: str) -> tuple[tuple[date, float], ...]:
    steps = given.get("trajectory", {})
    if not isinstance(steps, dict):
        raise DefinitionWrong(f'{where}: write the trajectory as {{ "2018-12" = 92, "2019-03" = 95 }}.')
    return tuple(sorted((_month(month, where), _step(value, where)) for month, value in steps.items()))


def _month(text: str, where: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise DefinitionWrong(f"{where}: {text!r} in the trajectory is not a month like 2018-12.") from None


def _step(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise DefinitionWrong(f"{where}: {value!r} in the trajectory is not a number.")
    return float(value)


def _check_targets(row: DefinitionRow, where: str) -> None:
    low, high = row.target_min, row.target_upper
    if low is None or high is None or low == high:
        return
    if row.measure.better.name == "HIGHER" and low > high:
        raise DefinitionWrong(f"{where}: higher is better, so target_min {low:g} cannot be above {high:g}.")
    if row.measure.better.name == "LOWER" and low < high:
        raise DefinitionWrong(f"{where}: lower is better, so target_min {low:g} cannot be below {high:g}.")


def _text(given: Mapping[str, Any], key: str, where: str) -> str:
    value = given.get(key, "")
    if not isinstance(value, str):
        raise DefinitionWrong(f'{where}: {key} must be text in quotation marks, like "{value}".')
    return value.strip()


def _number(given: Mapping[str, Any], key: str, where: str) -> float | None:
    value = given.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise DefinitionWrong(f"{where}: {key} must be a number, not {value!r}.")
    return float(value)


def _refuse_unknown(where: str, given: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise DefinitionWrong(f"{where} says {unknown[0]!r}, which is not known here.")
