"""The false alarms that docs/what-a-signal-means.md states are those that are measured."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from benchmarks.false_alarms import KINDS, rates

SERIES = int(os.environ.get("WAYMARK_STABLE", "200"))
PAGE = Path(__file__).parents[3] / "docs" / "what-a-signal-means.md"


def stated() -> dict[str, list[float]]:
    """The rates on the page, by the kind of series."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if re.search(r"\d%\s*\|$", line)
    ]
    return {name: [float(cell.rstrip("%")) for cell in cells] for name, *cells in rows}


def test_every_kind_of_series_is_on_the_page() -> None:
    assert list(stated()) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_rate_on_the_page_is_the_rate_that_is_measured(kind: str) -> None:
    found, said = rates(KINDS[kind], SERIES), stated()[kind]
    measured = (found.newest, found.any, found.direction, found.held)
    # four standard errors of a share of so many series
    for rate, expected in zip(measured, said, strict=True):
        spread = 400 * (max(expected, 1) / 100 * (1 - max(expected, 1) / 100) / SERIES) ** 0.5
        assert rate == pytest.approx(expected, abs=spread + 0.05)
