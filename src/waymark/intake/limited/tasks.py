"""What the reading process can be asked to do."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from waymark.intake.answers import Answers
from waymark.intake.limited.handover import hand_over
from waymark.intake.limited.telling import Telling

Task = Callable[[Mapping[str, Any], Path, Telling], None]


def _extract(request: Mapping[str, Any], space: Path, tell: Telling) -> None:
    from waymark.intake.read import read_folder

    answers = Answers(**{f.name: _answer(request["answers"][f.name]) for f in fields(Answers)})
    as_at = date.fromisoformat(request["as_at"])
    corrections = Path(request["corrections"]) if request["corrections"] else None
    intake = read_folder(Path(request["source"]), as_at, tell.say, answers, tell.opening, corrections)
    hand_over(intake, space)


def _answer(said: Any) -> Any:
    return frozenset(said) if isinstance(said, list) else said


def _scorecard(request: Mapping[str, Any], space: Path, _: Telling) -> None:
    from waymark.intake.published import ScorecardUnreadable, read_published

    try:
        said = asdict(read_published(Path(request["source"])))
    except ScorecardUnreadable as error:
        said = {"unreadable": [error.what, error.where, error.what_to_do]}
    (space / "scorecard.json").write_text(json.dumps(said), encoding="ascii")


TASKS: Mapping[str, Task] = {"extract": _extract, "scorecard": _scorecard}
"""By the name a request gives them."""
