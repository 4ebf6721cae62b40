"""Every evaluator says the same as the reference, record by record, of every generated history."""

import pytest

from generative.compare import SEEDS, Start, difference, explained
from generative.engines import ENGINES
from generative.histories import history
from generative.probes import PROBES
from waymark.engines.reference import Reference
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure

against_the_reference = pytest.mark.parametrize(
    "engine", [e for name, e in ENGINES.items() if name != "reference"], ids=lambda engine: engine.__name__
)


@against_the_reference
@pytest.mark.parametrize("seed", range(SEEDS))
def test_evaluators_agree_on_every_record_behind_every_figure(engine: Start, seed: int) -> None:
    agree(engine, seed, CATALOGUE)


@against_the_reference
@pytest.mark.parametrize("seed", range(1000, 1000 + SEEDS // 3))
def test_evaluators_agree_on_what_no_measure_says_yet(engine: Start, seed: int) -> None:
    agree(engine, seed, PROBES)


def agree(engine: Start, seed: int, measures: tuple[Measure, ...]) -> None:
    drawn = history(seed)
    if difference(drawn, Reference, engine, measures):
        pytest.fail(explained(drawn, Reference, engine, measures))
