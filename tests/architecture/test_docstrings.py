"""Every public module, class and function of Waymark says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "waymark"
WRITTEN = [path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations"]
"""What people wrote: Django writes the migrations."""


@pytest.mark.parametrize("path", sorted(WRITTEN), ids=lambda path: str(path.relative_to(SOURCE)))
def test_public_things_say_what_they_are(path: Path) -> None:
    assert list(silent(ast.parse(path.read_text(encoding="utf-8")), path.stem)) == []


def silent(node: ast.AST, name: str) -> Iterator[str]:
    """The public things in a module without a docstring. A property's name may say it all."""
    documented = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    if documented and ast.get_docstring(node) is None and getattr(node, "body", None):
        yield name
    for child in ast.iter_child_nodes(node):
        inside = isinstance(child, ast.ClassDef) or (
            isinstance(child, ast.FunctionDef) and isinstance(node, ast.Module)
        )
        if inside and not child.name.startswith("_"):
            yield from silent(child, f"{name}.{child.name}")
