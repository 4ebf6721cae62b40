"""What is said of a bar: what it is, what was measured, and whether it was passed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One bar as measured; `passed` is None for a number that is only reported."""

    section: str
    bar: str
    measured: str
    passed: bool | None = None

    @property
    def verdict(self) -> str:
        """Passed, missed, or neither."""
        return {True: "pass", False: "MISS", None: ""}[self.passed]
