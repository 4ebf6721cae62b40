"""
Where PostgreSQL's programs are; where there are none, they are installed if that can be done.

`python -m databases.installed` in `tests/` does it beforehand, as `make postgresql` does.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from installing import NotInstalled, install, may_install

NEEDED = "PostgreSQL's server programs (initdb, postgres) are needed to test reading a database."
HOW = (
    "Install them: `apt-get install postgresql` on Debian or Ubuntu, `dnf install postgresql-server` on "
    "Fedora, `brew install postgresql` on a Mac, or put the folder that holds initdb on PATH."
)
HOMES = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")


def programs(run: Callable[..., object] = subprocess.run, homes: tuple[str, ...] = HOMES) -> Path:
    """The folder of `initdb` and `postgres`, installing them first where need be. Raises NotInstalled."""
    found = _found(homes)
    if found is None and may_install():
        install("postgresql", run, NEEDED, HOW)
        found = _found(homes)
    if found is None:
        raise NotInstalled(f"{NEEDED} {HOW}")
    return found


def _found(homes: tuple[str, ...]) -> Path | None:
    on_path = shutil.which("initdb")
    kept = [p for home in homes for p in sorted(Path(home).glob("*/bin/initdb")) if "postgres" in str(p)]
    places = [Path(on_path).resolve()] if on_path else []
    return next((p.parent for p in [*places, *reversed(kept)] if (p.parent / "postgres").is_file()), None)


def main() -> int:
    """Say where the programs are; 1, with what to do, where there are none."""
    try:
        sys.stdout.write(f"PostgreSQL is in {programs()}\n")
    except NotInstalled as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
