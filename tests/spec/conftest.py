"""The engines every specification is held against."""

from collections.abc import Iterator

import pytest
from statements import frames

from spec.support import Start
from waymark.engines.evaluator import Evaluator
from waymark.engines.extract import Extract
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference

ENGINES: dict[str, Start] = {"reference": Reference, "frames": frames}


@pytest.fixture(params=ENGINES.values(), ids=ENGINES.keys())
def engine(request: pytest.FixtureRequest) -> Iterator[Start]:
    """Starts an engine on an extract, and closes it when the test is over."""
    started: list[Evaluator] = []

    def start(extract: Extract) -> Evaluator:
        started.append(request.param(extract))
        return started[-1]

    yield start
    for one in started:
        if isinstance(one, Frames):
            one.close()
