"""The local server reads, answers only this machine, and tells the browser to load nothing else."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from unit.reports.tower_hamlets import a_scorecard

from waymark.cli.serving import CannotServe, server_for
from waymark.reports.page.render import policy
from waymark.reports.scorecard.page import to_html

PAGE = to_html(a_scorecard()).encode()


def broken() -> tuple[str, bytes]:
    raise RuntimeError("a page that cannot be made")


PAGES = {
    "/": lambda: ("text/html; charset=utf-8", PAGE),
    "/measure/a b": lambda: ("text/html; charset=utf-8", b"a b"),
    "/broken": broken,
}


@pytest.fixture
def port() -> Iterator[int]:
    with server_for(PAGES, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(
    port: int, path: str = "/", method: str = "GET", host: str | None = None
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Host": host} if host is not None else {})
    answer = connection.getresponse()
    return answer, answer.read()


def test_a_page_is_given_as_it_was_made(port: int) -> None:
    answer, body = ask(port)
    assert (answer.status, answer.getheader("Content-Type")) == (200, "text/html; charset=utf-8")
    assert body == PAGE


def test_a_path_is_read_as_the_browser_meant_it(port: int) -> None:
    assert ask(port, "/measure/a%20b?from=/")[1] == b"a b"


def test_only_the_head_is_given_when_only_the_head_is_asked_for(port: int) -> None:
    answer, body = ask(port, method="HEAD")
    assert (answer.status, answer.getheader("Content-Length"), body) == (200, str(len(PAGE)), b"")


@pytest.mark.parametrize("path", ["/", "/nowhere", "/broken"])
def test_every_answer_tells_the_browser_to_be_careful(port: int, path: str) -> None:
    answer, _ = ask(port, path)
    assert answer.getheader("Content-Security-Policy") == f"{policy()}; frame-ancestors 'none'"
    assert policy().startswith("default-src 'none'; style-src 'sha256-")
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Referrer-Policy") == "no-referrer"


def test_a_page_that_is_not_there_is_said_not_to_be(port: int) -> None:
    answer, body = ask(port, "/../../etc/passwd")
    assert answer.status == 404
    assert b"There is no such page." in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed(port: int, method: str) -> None:
    answer, _ = ask(port, method=method)
    assert (answer.status, answer.getheader("Allow")) == (405, "GET, HEAD")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "LOCALHOST:{port}", "127.0.0.1:{port}"])
def test_this_machine_is_answered_by_its_own_names(port: int, host: str) -> None:
    assert ask(port, host=host.format(port=port))[0].status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "localhost.evil.example", "localhost:1", ""]
)
def test_another_name_for_this_machine_is_refused(port: int, host: str) -> None:
    answer, body = ask(port, host=host.format(port=port))
    assert answer.status == 421
    assert b"Children" not in body


def test_a_page_that_fails_says_so_and_the_others_go_on(
    port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    answer, body = ask(port, "/broken")
    assert answer.status == 500
    assert b"The terminal says why." in body
    assert b"RuntimeError" not in body
    assert ask(port)[0].status == 200


def test_a_port_in_use_says_which_to_try(port: int) -> None:
    with pytest.raises(CannotServe, match=f"Port {port} is in use by another program.*--port {port + 1}"):
        server_for(PAGES, port)


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CannotServe, match="There is no port 70000"):
        server_for(PAGES, 70000)


SERVE = "from waymark.cli.serving import serve; serve({}, 0, lambda address: print(address, flush=True))"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_ends_it_quietly(kind: signal.Signals) -> None:
    served = subprocess.Popen(
        [sys.executable, "-c", SERVE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert served.stdout is not None
    assert served.stdout.readline().startswith("http://127.0.0.1:")
    served.send_signal(kind)
    _, said = served.communicate(timeout=20)
    assert (served.returncode, said) == (0, "")
