"""Every evaluator says the same as the reference, record by record, of every generated history."""

import pytest

from generative.compare import SEEDS, Start, difference, explained
from generative.engines import ENGINES
from generative.histories import history
from waymark.engines.reference import Reference


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("engine", [e for name, e in ENGINES.items() if name != "reference"])
def test_evaluators_agree_on_every_record_behind_every_figure(engine: Start, seed: int) -> None:
    drawn = history(seed)
    assert not difference(drawn, Reference, engine), explained(drawn, Reference, engine)
