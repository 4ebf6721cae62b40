"""Every public module, class and function of Waymark says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "waymark"
OBVIOUS = {"__init__", "__post_init__", "__str__", "__enter__", "__exit__"}


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_public_things_say_what_they_are(path: Path) -> None:
    assert list(silent(ast.parse(path.read_text(encoding="utf-8")), path.stem)) == []


def silent(node: ast.AST, name: str) -> Iterator[str]:
    """The public things in a module without a docstring. A property's name may say it all."""
    if isinstance(node, ast.Module | ast.ClassDef) and ast.get_docstring(node) is None:
        if not (isinstance(node, ast.Module) and not node.body):
            yield name
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from silent(child, f"{name}.{child.name}")
        elif isinstance(child, ast.FunctionDef) and isinstance(node, ast.Module):
            if not child.name.startswith("_") and ast.get_docstring(child) is None:
                yield f"{name}.{child.name}"
