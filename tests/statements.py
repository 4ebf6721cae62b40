"""
The compiled statements that the tests share.

To compile a statement takes longer than to ask it of a few children, and the same ones are asked by
specifications, generated agreement and relations. They are kept in one folder for the run, where every
process of the run finds them; `conftest` makes the folder and takes it away.
"""

from __future__ import annotations

import os
from pathlib import Path

from waymark.engines.extract import Extract
from waymark.engines.frames import Frames

FOLDER = "WAYMARK_TEST_STATEMENTS"
"""The variable that names the folder to the processes of a run."""


def frames(extract: Extract) -> Frames:
    """The frames evaluator on an extract, with the statements of this run."""
    return Frames(extract, Path(os.environ[FOLDER]))
