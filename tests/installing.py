"""Putting a Debian package on the machine that the tests run on, where that may be done."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable

Run = Callable[..., object]
Which = Callable[[str], str | None]


class NotInstalled(Exception):
    """What a test needs is not here and cannot be put here; the message says what to install."""


def may_install(which: Which | None = None) -> bool:
    """Whether packages can be installed here: with apt-get, as root."""
    return (which or shutil.which)("apt-get") is not None and getattr(os, "geteuid", lambda: 1)() == 0


def install(package: str, run: Run, needed: str, how: str) -> None:
    """Install the package. Raises NotInstalled with what is needed, which step failed, and how to go on."""
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", package]):
        try:
            run(command, env=surroundings, check=True, capture_output=True, timeout=600)
        except (OSError, subprocess.SubprocessError) as error:
            raise NotInstalled(f"{needed} `{' '.join(command)}` failed ({error}). {how}") from error
