"""
Take every control out in turn, and see the test that must notice turn red.

`python -m attack.sabotage` (from the folder of tests) copies the code to a folder of its own, changes the
copy, runs one test there, and prints a table. It ends with 1 where a test stayed green.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from web.making import MADE, make_store

from attack.controls import CONTROLS, Control

ROOT = Path(__file__).resolve().parents[2]
RED = 1
"""What pytest ends with where a test failed: not where none was found, nor where one could not be read."""


def main(names: list[str]) -> int:
    """Sabotage each control, or those whose name has one of the words."""
    chosen = [one for one in CONTROLS if not names or any(name in one.name for name in names)]
    with TemporaryDirectory(prefix="waymark-sabotage-") as folder:
        copy = Path(folder)
        for part in ("src", "tests"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "data"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        # one made-up authority for all: no control has anything to do with how it is made
        os.environ[MADE] = folder
        make_store(copy)
        seen = [(control, _sabotaged(copy, control)) for control in chosen]
    red = sum(ended == RED for _, ended in seen)
    print(f"{red} of {len(seen)} controls: taken out, the test turned red.")  # noqa: T201
    return 0 if red == len(seen) else 1


def _sabotaged(copy: Path, control: Control) -> int:
    whole = {cut.file: (copy / cut.file).read_text(encoding="utf-8") for cut in control.cuts}
    try:
        for cut in control.cuts:
            text = (copy / cut.file).read_text(encoding="utf-8")
            if text.count(cut.was) != 1:
                raise LookupError(f"{control.name}: {cut.file} has not once: {cut.was}")
            (copy / cut.file).write_text(text.replace(cut.was, cut.becomes), encoding="utf-8")
        ended = _run(copy, control.test)
        print(f"{'red' if ended == RED else f'NOT RED ({ended})':<14}{control.name}", flush=True)  # noqa: T201
        return ended
    finally:
        for file, text in whole.items():
            (copy / file).write_text(text, encoding="utf-8")


def _run(copy: Path, test: str) -> int:
    surroundings = dict(os.environ, PYTHONPATH=str(copy / "src"), PYTHONDONTWRITEBYTECODE="1")
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", test],
        cwd=copy,
        env=surroundings,
        capture_output=True,
        check=False,
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
