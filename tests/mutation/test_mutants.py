"""
Every measure with one thing wrong fails the measure's own specification.

This is how we know that the specifications in `spec/` hold each measure to every part of its
declaration. A change that cannot alter any answer is listed in `equivalents`, with the reason.
"""

from __future__ import annotations

import re
from dataclasses import replace
from unittest.mock import patch

import pytest
from spec.all import SPECS
from spec.support import Ready

from mutation.equivalents import NEVER_ASKED, reason_for
from mutation.mutants import Mutant, mutants, never_asked
from waymark.dates import PERIOD_TYPES, PeriodType
from waymark.engines.reference import Reference
from waymark.measures import schedules
from waymark.measures.catalogue import CATALOGUE


def test_every_measure_has_a_specification() -> None:
    assert sorted(SPECS) == sorted(measure.slug for measure in CATALOGUE)


@pytest.mark.parametrize("slug", sorted(SPECS))
def test_only_the_parts_listed_are_never_asked(slug: str) -> None:
    parts = {re.split(r"[.:]", says)[0] for says in never_asked(SPECS[slug].measure)}
    assert parts <= set(NEVER_ASKED)


@pytest.mark.parametrize("slug", sorted(SPECS))
def test_every_mutant_is_noticed(slug: str, record_property: pytest.RecordProperty) -> None:
    spec = SPECS[slug]
    asked = [(ready, Reference(ready.extract)) for ready in (Ready.of(spec.measure, c) for c in spec.cases)]
    tried = list(mutants(spec.measure))
    survivors = {mutant.says for mutant in tried if not _noticed(mutant, asked)}
    excused = {mutant.says for mutant in tried if reason_for(slug, mutant.says)}
    record_property("mutants", len(tried))
    record_property("equivalent", len(excused))
    assert sorted(survivors - excused) == [], "these mutants survive"
    assert sorted(excused - survivors) == [], "these are noticed, so they are not equivalent"


@pytest.mark.parametrize("slug", sorted(s for s in SPECS if SPECS[s].measure.is_flow))
def test_another_period_is_noticed(slug: str) -> None:
    measure = SPECS[slug].measure
    ready = [Ready.of(measure, case) for case in SPECS[slug].cases if case.period is None]
    asked = [(one, Reference(one.extract)) for one in ready]
    for kind in PERIOD_TYPES:
        if any(one.period != one.asked_for(kind) for one in ready):
            assert any(_differs(kind, *one) for one in asked), kind


def _differs(kind: PeriodType, ready: Ready, engine: Reference) -> bool:
    another = replace(ready, measure=replace(ready.measure, period=kind))
    return bool(another.differences(engine, ready.fitted))


def _noticed(mutant: Mutant, asked: list[tuple[Ready, Reference]]) -> bool:
    with patch.dict(schedules.BY_NAME, mutant.schedules):
        return any(_fails(mutant, ready, engine) for ready, engine in asked)


def _fails(mutant: Mutant, ready: Ready, engine: Reference) -> bool:
    if mutant.schedules:  # an engine lays out a schedule once
        engine = Reference(ready.extract)
    try:
        return bool(ready.differences(engine, mutant.fitted(ready.fitted)))
    except (TypeError, AttributeError):  # the change makes no sense, and the engine says so
        return True
