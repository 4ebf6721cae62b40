"""What an authority has answered, as a table to read and as a file to use again."""

from __future__ import annotations

import json
from collections.abc import Mapping

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

Known = Mapping[str, tuple[str, str]]
"""By the key of the question: the answer, and how it came to be known."""


def answers_terminal(authority: str, known: Known) -> RenderableType:
    """The answers as a table."""
    if not known:
        return Text(f"Nothing is remembered for {authority}: no load of it has asked or shown anything.")
    table = Table(title=f"Remembered for {authority}", header_style="bold", title_justify="left")
    for heading in ("Question", "Answer", "How"):
        table.add_column(heading, overflow="fold")
    for key, (value, how) in known.items():
        table.add_row(Text(key), Text(value), Text(how))
    return table


def answers_toml(known: Known) -> str:
    """The answers as a file for `waymark load --answers`."""
    lines = [
        f"{json.dumps(key, ensure_ascii=False)} = {json.dumps(v, ensure_ascii=False)}"
        for key, (v, _) in known.items()
    ]
    return "\n".join(["[answers]", *lines]) + "\n"
