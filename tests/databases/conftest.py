"""One PostgreSQL server for the tests of this folder."""

from collections.abc import Iterator

import pytest

from .server import Server, server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server of our own; where PostgreSQL cannot be had the test fails, and says what to install."""
    with server() as running:
        yield running
