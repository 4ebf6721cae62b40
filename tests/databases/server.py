"""A PostgreSQL server that lives as long as a test does, on a free port of this machine alone."""

from __future__ import annotations

import os
import pwd
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pg8000.dbapi
from sqlalchemy import URL, create_engine
from sqlalchemy.engine import Engine

from .installed import programs

OWNER, PASSWORD = "waymark", "a secret/with@signs"
PATIENCE = 60.0


@dataclass(frozen=True)
class Server:
    """Where the server is."""

    port: int

    def url(self, database: str = "postgres", user: str = OWNER, password: str = PASSWORD) -> str:
        """The address of a database of it, password and all."""
        address = URL.create("postgresql", user, password, "127.0.0.1", self.port, database)
        return address.render_as_string(hide_password=False)

    def engine(self, database: str = "postgres") -> Engine:
        """A connection that may write, for filling."""
        return create_engine(self.url(database).replace("postgresql:", "postgresql+pg8000:", 1))


@contextmanager
def server() -> Iterator[Server]:
    """Make a cluster, start it, and stop it by its own process at the end."""
    place = programs()
    with tempfile.TemporaryDirectory(prefix="waymark-postgresql-") as space:
        who = _unprivileged(Path(space))
        secret = Path(space) / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        data = Path(space) / "data"
        made = ["-D", data, "-U", OWNER, "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "-N"]
        subprocess.run(
            [place / "initdb", *made, "--locale=C"], check=True, capture_output=True, cwd=space, **who
        )
        with _running(place / "postgres", data, space, who) as port:
            yield Server(port)


@contextmanager
def _running(program: Path, data: Path, space: str, who: dict[str, Any]) -> Iterator[int]:
    port = _free_port()
    options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off"}
    command = [program, "-D", data, *(part for k, v in options.items() for part in ("-c", f"{k}={v}"))]
    with (Path(space) / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=space, **who)
        try:
            _wait(port, process, Path(space) / "log")
            yield port
        finally:
            # SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            pg8000.dbapi.connect(OWNER, "127.0.0.1", "postgres", port, PASSWORD).close()
            return
        except pg8000.dbapi.Error as error:
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")) from error
        time.sleep(0.1)


def _unprivileged(space: Path) -> dict[str, Any]:
    """Whom the server runs as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    os.chown(space, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
