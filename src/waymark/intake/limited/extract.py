"""An extract read in the limited process."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from waymark.intake.answers import Answers
from waymark.intake.intake import Intake
from waymark.intake.limited.ends import Ended, rule_of, sentence, without_space
from waymark.intake.limited.handover import taken_over
from waymark.intake.limited.limits import enforced
from waymark.intake.limited.process import Progress, run
from waymark.intake.limited.space import space
from waymark.intake.problems import Account, Problem, problem_list
from waymark.intake.rules import RULES

UNLIMITED = "This system does not hold a program to limits: files are read without any."


def read_limited(
    source: Path,
    as_at: date,
    progress: Progress | None = None,
    answers: Answers | None = None,
    corrections: Path | None = None,
) -> Intake:
    """
    The extract at `source` as `read_folder` reads it, in a process with limits of memory and time.

    Where that process dies, or the disk cannot be read or is full, the intake is refused and says why.
    """
    request = {
        "task": "extract",
        "files": [str(source)],
        "network": False,
        "source": str(source),
        "corrections": str(corrections) if corrections else "",
    }
    return carried_out(request, source.name, as_at, progress, answers)


def carried_out(
    request: Mapping[str, Any],
    name: str,
    as_at: date,
    progress: Progress | None,
    answers: Answers | None,
) -> Intake:
    """What the limited process read of what is called `name`; where it did not finish, the refusal."""
    say = progress or (lambda _: None)
    if not enforced():
        say(UNLIMITED)
    asked = {**request, "as_at": as_at.isoformat(), "answers": _plain(answers or Answers())}
    try:
        with space() as folder:
            ended = run(asked, folder, say)
            return taken_over(folder) if ended.done else _refused(ended, name, as_at)
    except OSError as error:
        return _refused(without_space(error), name, as_at)


def _plain(answers: Answers) -> dict[str, Any]:
    """The answers as JSON holds them."""
    said = {field.name: getattr(answers, field.name) for field in fields(answers)}
    return {
        name: sorted(value) if isinstance(value, frozenset) else dict(value) for name, value in said.items()
    }


def _refused(ended: Ended, name: str, as_at: date) -> Intake:
    rule = rule_of(ended)
    file = ended.files[0] if len(ended.files) == 1 else name
    remedy = f"{sentence(ended, name)} {RULES[rule].remedy}"
    if rule == "no-room":
        remedy += _where()
    problem = Problem(file, None, "", rule, "", "refuse", remedy)
    accounts, problems = {file: Account(file)}, problem_list([problem])
    return Intake(as_at, accounts=accounts, problems=problems, refused=True)


def _where() -> str:
    """Where there must be room; nothing where every folder that would do is full, and none is chosen."""
    try:
        return f" It is unpacked in {tempfile.gettempdir()}."
    except OSError:
        return ""
