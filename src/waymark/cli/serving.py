"""
A small web server for one person on one machine: it reads, and it answers only this machine.

Pages are functions, made when they are asked for. The server listens on 127.0.0.1 alone and refuses a
request that names another host, so that a page elsewhere cannot read it through DNS rebinding.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from waymark.reports.page.render import policy, render

ADDRESS = "127.0.0.1"
NAMES = {"127.0.0.1", "localhost"}

Page = Callable[[], tuple[str, bytes]]
"""Makes a page: its content type and its bytes."""

Pages = Mapping[str, Page]
"""Pages by path, such as "/" and "/scorecard.csv"."""


class CannotServe(Exception):
    """The server cannot start. The message says why and what to do."""


def serve(pages: Pages, port: int, on_ready: Callable[[str], None]) -> None:
    """
    Answer requests until interrupted (Ctrl-C, or a request to end).

    `on_ready` is called once, with the address, when the first page can be asked for. Port 0 takes
    any free one. Raises `CannotServe` if the port cannot be had.
    """
    with server_for(pages, port) as server, _interruptible():
        try:
            on_ready(f"http://{ADDRESS}:{server.server_port}")
            server.serve_forever()
        except KeyboardInterrupt:
            return


def server_for(pages: Pages, port: int) -> ThreadingHTTPServer:
    """The server, listening but not yet answering. Raises `CannotServe`."""
    try:
        return _Server(pages, port)
    except OverflowError:
        raise CannotServe(f"There is no port {port}. Choose one from 1024 to 65535 with --port.") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            reason = f"Port {port} is in use by another program. Stop it, or choose another port"
        else:
            reason = f"Port {port} cannot be opened: {error.strerror}. Choose another port"
        raise CannotServe(f"{reason}, such as --port {port + 1 if 1024 <= port < 65535 else 8000}.") from None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows this would let two programs have the same port
    allow_reuse_address = os.name != "nt"

    def __init__(self, pages: Pages, port: int) -> None:
        self.pages = pages
        super().__init__((ADDRESS, port), _Handler)

    def server_bind(self) -> None:
        """Without looking up the machine's own name, which can be slow."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.server_address[1]


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = "Waymark"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Answer with the page at the path."""
        if not self._is_for_us():
            self._say(HTTPStatus.MISDIRECTED_REQUEST, "This address is not Waymark's.")
            return
        page = self.server.pages.get(unquote(urlsplit(self.path).path))
        if page is None:
            self._say(HTTPStatus.NOT_FOUND, "There is no such page.")
            return
        try:
            kind, body = page()
        except Exception:
            self._say(HTTPStatus.INTERNAL_SERVER_ERROR, "This page could not be made. The terminal says why.")
            # Left to the server, which prints it on the terminal and goes on
            raise
        self._send(HTTPStatus.OK, kind, body)

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """Refuse: nothing can be changed here."""
        self.send_response(HTTPStatus.METHOD_NOT_ALLOWED)
        self.send_header("Allow", "GET, HEAD")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_POST

    def end_headers(self) -> None:
        """Close the headers, after those that every answer carries."""
        self.send_header("Content-Security-Policy", f"{policy()}; frame-ancestors 'none'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep no record of who was looked at."""

    def _is_for_us(self) -> bool:
        hosts = self.headers.get_all("Host", [])
        port = self.server.server_port
        return len(hosts) == 1 and hosts[0].lower() in NAMES | {f"{name}:{port}" for name in NAMES}

    def _say(self, status: HTTPStatus, sentence: str) -> None:
        body = render("message.html", title=status.phrase, sentence=sentence)
        self._send(status, "text/html; charset=utf-8", body.encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def _interruptible() -> Iterator[None]:
    """
    Let Ctrl-C and a request to end stop the server, also where a shell started it in the background.

    Signals can be handled on the main thread only; elsewhere nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(kind, signal.default_int_handler) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, before, strict=True):
            signal.signal(kind, handler)
