"""The truth is a second opinion only while it knows nothing of the code it is used to check."""

import ast
from pathlib import Path

import pytest

import waymark.synthetic

FOLDER = Path(waymark.synthetic.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_nothing_here_knows_of_measures_or_engines(path):
    others = [name for name in imported(path) if name.startswith("waymark.")]
    assert [name for name in others if name.startswith(("waymark.measures", "waymark.engines"))] == []


@pytest.mark.parametrize("path", sorted((FOLDER / "truth").glob("*.py")), ids=lambda path: path.name)
def test_the_truth_knows_only_the_story_and_the_calendar(path):
    others = [name for name in imported(path) if name.startswith("waymark.")]
    known = ("waymark.dates", "waymark.synthetic.story", "waymark.synthetic.truth")
    assert [name for name in others if not name.startswith(known)] == []
