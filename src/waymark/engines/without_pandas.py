"""
Leave pandas out of a program of Waymark's, where somebody has it installed beside Waymark.

Nothing here is made of its frames. `pa.array` imports it all the same, half a second and 40 MB, to ask
whether a list is one of them. pyarrow looks once for each process.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


def leave_pandas_out() -> None:
    """From now on, this process finds no pandas: for a program's first line, never for a library's."""
    if not any(isinstance(finder, _NoPandas) for finder in sys.meta_path):
        sys.meta_path.insert(0, _NoPandas())


class _NoPandas(MetaPathFinder):
    """Finds that pandas is not installed, and leaves every other module to those after it."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "pandas":
            raise ModuleNotFoundError("Waymark runs without pandas.", name=name)
        return None
