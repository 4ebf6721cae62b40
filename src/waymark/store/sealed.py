"""JSON files that carry the SHA-256 of their own content, so that a change made elsewhere is seen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waymark.store.damage import StoreDamaged, sha256_of_text


def read_sealed(path: Path) -> dict[str, Any]:
    """The content of a sealed file. Raises StoreDamaged where it is not as it was sealed."""
    try:
        text = path.read_text(encoding="utf-8")
        kept = json.loads(text)
        content: dict[str, Any] = kept["content"]
        seal = kept["sha256"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(path, "cannot be read") from error
    if text != sealed(content) or seal != sha256_of_text(_canonical(content)):
        raise StoreDamaged(path)
    return content


def sealed(content: Mapping[str, Any]) -> str:
    """The text of a sealed file with this content."""
    return json.dumps(
        {"content": content, "sha256": sha256_of_text(_canonical(content))}, indent=1, sort_keys=True
    )


def _canonical(content: Mapping[str, Any]) -> str:
    return json.dumps(content, sort_keys=True, ensure_ascii=False)
