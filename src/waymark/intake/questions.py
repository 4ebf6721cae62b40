"""
What a load asks of the person who loads: each question once, with the evidence and how to answer it.

A question goes by a stable key, `rule:subject`, such as `date-order:ssd_contacts.cont_contact_date`.
Problems that share a key are one question. An answer of yes means "I have looked, and it is right":
what was asked is then only flagged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from shlex import quote
from typing import Any

from waymark.intake.packed import Packed
from waymark.intake.problems import Problem
from waymark.intake.rules import RULES

YES = "yes"
_SAMPLES = 3


@dataclass(frozen=True)
class Question:
    """
    One question: `asks` is the sentence, `evidence` up to three of the values in doubt, `rows` how many.

    `options` are the answers it takes; where there are none, only the files can be mended. `needed`
    says that nothing is published until it is answered.
    """

    key: str
    asks: str
    evidence: tuple[str, ...]
    options: tuple[str, ...]
    rows: int
    needed: bool

    @property
    def how(self) -> str:
        """What to add to the command to answer it."""
        return f"--answer {quote(f'{self.key}={self.options[0]}')}" if self.options else ""

    def to_json(self) -> dict[str, Any]:
        """The object in the report's list of questions."""
        return {
            "key": self.key,
            "question": self.asks,
            "evidence": list(self.evidence),
            "options": list(self.options),
            "rows": self.rows,
            "needed": self.needed,
            "answer": self.how,
        }


def questions(problems: Iterable[Problem]) -> list[Question]:
    """Every question among the problems; those that hold up the load first."""
    alike: dict[str, _Asked] = {}
    for problem in problems:
        if problem.outcome == "ask":
            alike.setdefault(key_of(problem), _Asked(problem)).add(problem)
    found = [_question(key, asked) for key, asked in alike.items()]
    return sorted(found, key=lambda question: not question.needed)


def key_of(problem: Problem) -> str:
    """The key by which a question is answered: its own, or its rule and where it was found."""
    if problem.key:
        return problem.key
    subject = problem.sheet or Path(problem.file).stem
    return f"{problem.rule}:{subject}" + (f".{problem.column}" if problem.column else "")


def accepted(problems: Packed[Problem], keys: frozenset[str]) -> Packed[Problem]:
    """The problems, the questions that were answered with yes being flags from now on."""
    if not keys:
        return problems
    return problems.like(
        replace(p, outcome="flag", remedy=f"{p.remedy} Already answered: it is right as it is.")
        if p.outcome == "ask" and key_of(p) in keys
        else p
        for p in problems
    )


@dataclass
class _Asked:
    """What a question has been asked about so far."""

    first: Problem
    evidence: dict[str, None] = field(default_factory=dict)
    rows: int = 0
    needed: bool = False

    def add(self, problem: Problem) -> None:
        if problem.value and len(self.evidence) < _SAMPLES:
            self.evidence[problem.value] = None
        self.rows += 1
        self.needed = self.needed or RULES[problem.rule].needed


def _question(key: str, asked: _Asked) -> Question:
    first = asked.first
    options = first.options if first.key else (YES,)
    return Question(key, first.remedy, tuple(asked.evidence), options, asked.rows, asked.needed)
