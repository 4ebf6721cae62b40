"""
Where Chromium is; where there is none, it is installed if that can be done.

`python -m browser.installed` in `tests/` does it beforehand, as `make chromium` does.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable

from installing import NotInstalled, install, may_install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NEEDED = "Chromium is needed to test the pages as people use them."
HOW = (
    "Install it: `apt-get install chromium` on Debian or Ubuntu, `dnf install chromium` on Fedora, "
    "`brew install --cask chromium` on a Mac, or put `chromium` on PATH."
)


def chromium(
    run: Callable[..., object] = subprocess.run, which: Callable[[str], str | None] = shutil.which
) -> str:
    """The path of Chromium, installing it first where need be. Raises NotInstalled."""
    found = _found(which)
    if found is None and may_install(which):
        install("chromium", run, NEEDED, HOW)
        found = _found(which)
    if found is None:
        raise NotInstalled(f"{NEEDED} {HOW}")
    return found


def _found(which: Callable[[str], str | None]) -> str | None:
    return next((path for name in NAMES if (path := which(name))), None)


def main() -> int:
    """Say where it is; 1, with what to do, where there is none."""
    try:
        sys.stdout.write(f"Chromium is {chromium()}\n")
    except NotInstalled as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
