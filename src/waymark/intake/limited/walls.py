"""What the reading process may not do at all: reach the network, start programs, or outlive its parent."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from pathlib import Path
from typing import IO, Any

_PROGRAMS = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.startfile", "os.system")
_NETWORK = ("socket.",)
_HARMLESS = {"socket.gethostname"}


class NotAllowed(Exception):
    """Reading a file tried to reach the network, or to start a program."""


def wall_in(network: bool) -> None:
    """
    From now on, refuse every way Python has to start a program, or to reach the network.

    A database is reached over the `network`: nothing else is allowed it.
    """
    forbidden = _PROGRAMS if network else (*_PROGRAMS, *_NETWORK)

    def watch(event: str, _: tuple[Any, ...]) -> None:
        if event.startswith(forbidden) and event not in _HARMLESS:
            raise NotAllowed(event)

    sys.addaudithook(watch)


def end_with(parent: IO[bytes], space: Path) -> None:
    """End this process, leaving nothing in `space`, as soon as the other end of `parent` is closed."""

    def wait() -> None:
        while parent.read(1):
            pass
        shutil.rmtree(space, ignore_errors=True)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
