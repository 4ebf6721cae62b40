"""For every process of a run: a folder of compiled statements to share, and less looking for rubbish."""

import gc
import os
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from statements import FOLDER

MADE_HERE = pytest.StashKey[str]()

# Python looks through everything a process holds each time it has made 700 objects more than it dropped.
# Here it holds thousands of tests, and a compiled statement makes objects by the hundred thousand.
gc.set_threshold(100_000, 20, 50)


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder, unless this is a worker of a run that has."""
    if FOLDER not in os.environ:
        config.stash[MADE_HERE] = os.environ[FOLDER] = mkdtemp(prefix="waymark-statements-")


def pytest_collection_finish() -> None:
    """The tests themselves are kept to the end: they need not be looked through again."""
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the folder away, if it was made here."""
    gc.unfreeze()
    if (made := config.stash.get(MADE_HERE, None)) is not None:
        rmtree(made, ignore_errors=True)
        os.environ.pop(FOLDER, None)
