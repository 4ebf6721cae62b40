"""
Many people clicking at once, against one: the application as it is served, on a large made-up authority.

`python -m benchmarks.clicks --children 20000 --users 50 --clicks 500`. The bar is that 95 of 100 pages come
within 3 times what one person waits, and that none fails. It stops by itself.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.clicking import Clicks, alone, ask, click
from benchmarks.data import Authorities
from benchmarks.measure import seconds

BAR = 3.0
"""So many times what one person waits."""


def main() -> int:
    """Measure and print; 1 where the bar was missed or a page failed."""
    asked = _arguments()
    with TemporaryDirectory() as made:
        authority = Authorities(asked.data or Path(made)).of(asked.children, asked.years)
        _say(str(authority))
        found = measured(authority.store, Path(made) / "web", asked)
    ratio = found["many"].p95 / found["one"].p95
    _say(f"95 of 100 pages within {ratio:.1f} times what one person waits: the bar is {BAR:.0f}.")
    return 1 if ratio > BAR or found["one"].errors or found["many"].errors else 0


def measured(store: Path, data: Path, asked: argparse.Namespace) -> dict[str, Clicks]:
    """One click at a time, then all of them at once, in one run of one server."""
    surroundings = {**os.environ, "WAYMARK_MODE": "demo", "WAYMARK_DEFINITION": asked.definition}
    people = _people(store, data, asked.users, surroundings)
    with _served(store, data, surroundings) as (port, process):
        _warm(port, people)
        _say(f"Memory held after every page was opened once: {_memory(process)}.")
        one = alone(port, people, min(asked.alone, asked.clicks), asked.seconds)
        _tell("One at a time", one)
        many = click(port, people, asked.clicks, asked.pause, asked.seconds)
        _tell(f"{asked.users} people, a click each {asked.pause:g} s", many)
        _say(f"Memory held at the most: {_memory(process, 'VmHWM')}.")
    return {"one": one, "many": many}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.clicks", description=__doc__)
    parser.add_argument("--children", type=int, default=20_000)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--clicks", type=int, default=500, help="How many of all of them. [default: 500]")
    parser.add_argument("--alone", type=int, default=100, help="How many of one person alone.")
    parser.add_argument("--pause", type=float, default=5, help="Seconds between a person's clicks.")
    parser.add_argument("--seconds", type=float, default=3600, help="Stop after so long whatever happens.")
    parser.add_argument("--definition", default="", help="A scorecard definition. Without it, every measure.")
    parser.add_argument("--data", type=Path, help="Keep the made-up authority here, for the next run.")
    return parser.parse_args()


def _people(store: Path, data: Path, many: int, surroundings: dict[str, str]) -> list[dict[str, Any]]:
    made = subprocess.run(
        [sys.executable, "-m", "benchmarks.clickers", str(store), str(data), str(many)],
        env=surroundings,
        check=True,
        capture_output=True,
        text=True,
    )
    return list(json.loads(made.stdout))


@contextmanager
def _served(store: Path, data: Path, surroundings: dict[str, str]) -> Iterator[tuple[int, int]]:
    """The application served in a process of its own: its port, and the process. Ended at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = ("--store", str(store), "--data", str(data), "--port", str(port))
    server = subprocess.Popen(
        [sys.executable, "-m", "waymark", "web", *places], env=surroundings, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port, server)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise SystemExit("The application did not start: run it with waymark web to see why.")
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("The application did not open its port within a minute.")


def _warm(port: int, people: list[dict[str, Any]]) -> None:
    """Every page of every role once, so that what is worked out once is not in the times."""
    began = time.perf_counter()
    by_role = {person["role"]: person for person in people}
    for person in by_role.values():
        for address in person["addresses"]:
            one = ask(port, address, person["cookie"])
            if one.failed:
                _say(f"{person['role']} {address}: {one.status or 'no answer'}")
    _say(f"Every page opened once by each role, in {seconds(time.perf_counter() - began)}.")


def _tell(who: str, found: Clicks) -> None:
    rate = len(found.found) / found.seconds
    _say(
        f"{who}: {len(found.found)} pages in {seconds(found.seconds)} ({rate:.1f} each second), "
        f"half within {seconds(found.middle)}, 95 of 100 within {seconds(found.p95)}, "
        f"{len(found.errors)} failed."
    )


def _memory(process: int, what: str = "VmRSS") -> str:
    """What the process holds, where the system says."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return "not known on this system"
    [line] = [line for line in status.read_text().splitlines() if line.startswith(what)]
    return f"{int(line.split()[1]) / 1024:,.0f} MiB"


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    raise SystemExit(main())
