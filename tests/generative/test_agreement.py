"""
Every evaluator says the same as the reference, record by record, of every generated history.

Each measure, and each probe, is compared on histories about it alone, a few of them by each grouping, and
the whole catalogue on some about everything. `WAYMARK_SEEDS=100` compares them on a hundred times as many.
"""

import pytest

from generative.compare import GROUPINGS, TIMES, Start, difference, explained
from generative.engines import ENGINES
from generative.histories import History, history
from generative.probes import PROBES
from generative.telling import telling
from waymark.engines.evaluator import By
from waymark.engines.reference import Reference
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure

WHOLE = 2 * TIMES

against_the_reference = pytest.mark.parametrize(
    "engine", [e for name, e in ENGINES.items() if name != "reference"], ids=lambda engine: engine.__name__
)


@against_the_reference
@pytest.mark.parametrize("measure", (*CATALOGUE, *PROBES), ids=lambda measure: measure.slug)
def test_evaluators_agree_on_every_record_behind_a_measure(engine: Start, measure: Measure) -> None:
    for place, drawn in enumerate(telling(measure)):
        agree(engine, drawn, (GROUPINGS[place % len(GROUPINGS)],))


@against_the_reference
@pytest.mark.parametrize("seed", range(WHOLE))
def test_evaluators_agree_on_the_whole_catalogue_at_once(engine: Start, seed: int) -> None:
    agree(engine, history(seed), GROUPINGS)


def agree(engine: Start, drawn: History, by: tuple[By, ...]) -> None:
    if difference(drawn, Reference, engine, by):
        pytest.fail(explained(drawn, Reference, engine))
