"""An owner with one thing wrong fails the specification of owners in `spec/test_owner.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from spec.support import Ready, Spec
from spec.test_owner import BY_KIND

from mutation.changes import changes
from mutation.equivalents import reason_for
from waymark.engines.reference import Reference
from waymark.measures.availability import Fitted


@pytest.mark.parametrize("spec", BY_KIND, ids=lambda spec: spec.slug)
def test_every_change_to_an_owner_is_noticed(spec: Spec) -> None:
    ready = Ready.of(spec.measure, spec.cases[0])
    engine = Reference(ready.extract)
    survivors = [
        says
        for says, fitted in _with_another_owner(ready.fitted)
        if not reason_for(spec.slug, says) and not _fails(ready, engine, fitted)
    ]
    assert survivors == []


def _with_another_owner(true: Fitted) -> Iterator[tuple[str, Fitted]]:
    for i, (side, owner) in enumerate(true.sides):
        for says, changed in changes(owner):
            sides = (*true.sides[:i], (side, changed), *true.sides[i + 1 :])
            yield says, replace(true, sides=sides)


def _fails(ready: Ready, engine: Reference, fitted: Fitted) -> bool:
    try:
        return bool(ready.differences(engine, fitted))
    except (TypeError, AttributeError):  # the change makes no sense, and the engine says so
        return True
