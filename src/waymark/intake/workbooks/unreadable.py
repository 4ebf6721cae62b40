"""The one way reading a workbook can fail."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from waymark.intake.problems import Findings
from waymark.intake.rules import RULES


class WorkbookUnreadable(Exception):
    """A workbook that is not read: the rule it falls under, and a sentence that says why and what to do."""

    def __init__(self, path: Path, rule: str, why: str) -> None:
        self.rule = rule
        self.value = _identity(path)
        self.remedy = f"{path.name} {why} ({self.value}). {RULES[rule].remedy}"
        super().__init__(self.remedy)

    def note(self, findings: Findings) -> None:
        """Note that the file is refused, and why."""
        findings.add(self.rule, "refuse", self.remedy, value=self.value)


def _identity(path: Path) -> str:
    """What tells this file from one that was not changed on its way."""
    with path.open("rb") as file:
        return f"{path.stat().st_size:,} bytes, SHA-256 {file_digest(file, 'sha256').hexdigest()}"
