"""A folder for the compiled statements that the processes of one run share."""

import os
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from statements import FOLDER

MADE_HERE = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder, unless this is a worker of a run that has."""
    if FOLDER not in os.environ:
        config.stash[MADE_HERE] = os.environ[FOLDER] = mkdtemp(prefix="waymark-statements-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the folder away, if it was made here."""
    if (made := config.stash.get(MADE_HERE, None)) is not None:
        rmtree(made, ignore_errors=True)
        os.environ.pop(FOLDER, None)
