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

    as_at, answers = _asked(request)
    corrections = Path(request["corrections"]) if request["corrections"] else None
    intake = read_folder(Path(request["source"]), as_at, tell.say, answers, tell.opening, corrections)
    hand_over(intake, space)


def _database(request: Mapping[str, Any], space: Path, tell: Telling) -> None:
    from waymark.intake.database import read_database

    as_at, answers = _asked(request)
    schema, password = request["schema"], request["password"]
    hand_over(read_database(request["url"], as_at, tell.say, answers, schema, password), space)


def _asked(request: Mapping[str, Any]) -> tuple[date, Answers]:
    """The day, and what the council has answered."""
    answers = Answers(**{f.name: _answer(request["answers"][f.name]) for f in fields(Answers)})
    return date.fromisoformat(request["as_at"]), answers


def _answer(said: Any) -> Any:
    return frozenset(said) if isinstance(said, list) else said


def _scorecard(request: Mapping[str, Any], space: Path, _: Telling) -> None:
    from waymark.intake.published import ScorecardUnreadable, read_published

    try:
        said = asdict(read_published(Path(request["source"])))
    except ScorecardUnreadable as error:
        said = {"unreadable": [error.what, error.where, error.what_to_do]}
    (space / "scorecard.json").write_text(json.dumps(said), encoding="ascii")


TASKS: Mapping[str, Task] = {"extract": _extract, "database": _database, "scorecard": _scorecard}
"""By the name a request gives them."""
