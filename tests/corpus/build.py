"""
Write every case and its expected outcome into `files/`: `python -m corpus.build` with tests on the path.

The files are kept with the code, so that what a council would send can be opened and looked at. A test
holds that they are what this writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree

from corpus import section_a, section_b, section_c, section_d
from corpus.case import Case

FILES = Path(__file__).with_name("files")
SECTIONS = {"A": section_a.CASES, "B": section_b.CASES, "C": section_c.CASES, "D": section_d.CASES}
CASES: dict[str, Case] = {case.name: case for cases in SECTIONS.values() for case in cases}


def contents(case: Case) -> Iterator[tuple[str, bytes]]:
    """Every file of the case by its path within `files/`, the expected outcome last."""
    if isinstance(case.content, bytes):
        yield case.path, case.content
    else:
        yield from ((f"{case.path}/{name}", content) for name, content in case.content.items())
    yield (
        f"{case.name}.json",
        (json.dumps(outcome(case), indent=1, ensure_ascii=False) + "\n").encode("utf-8"),
    )


def outcome(case: Case) -> dict[str, object]:
    """What must become of the case, as its JSON says it."""
    return {
        "row": case.row,
        "says": case.says,
        "as_at": case.as_at,
        "after": dict(case.after),
        "answers": dict(case.answers),
        "published": case.published,
        "tables": {name: asdict(account) for name, account in case.accounts.items()},
        "problems": [asdict(case.placed(problem)) for problem in case.problems],
        "absent": list(case.absent),
        "values": {name: list(values) for name, values in case.values.items()},
    }


def build() -> None:
    """Write all of it anew."""
    rmtree(FILES, ignore_errors=True)
    for case in CASES.values():
        for name, content in contents(case):
            path = FILES / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


if __name__ == "__main__":
    build()
