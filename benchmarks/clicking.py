"""Clicking: so many people at once, each one page at a time, with a pause between."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any


@dataclass(frozen=True)
class Click:
    """One page asked for: what came back, and after how many seconds it was whole."""

    address: str
    status: int
    seconds: float

    @property
    def failed(self) -> bool:
        """Whether the page did not come."""
        return self.status != 200


@dataclass
class Clicks:
    """What a number of people clicked, and in how many seconds altogether."""

    people: int
    found: list[Click] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def errors(self) -> list[Click]:
        """Those that did not come."""
        return [one for one in self.found if one.failed]

    @property
    def p95(self) -> float:
        """The time within which 95 of 100 pages came."""
        return quantiles((one.seconds for one in self.found), n=20)[18]

    @property
    def middle(self) -> float:
        """The time within which half of them came."""
        return quantiles((one.seconds for one in self.found), n=2)[0]


def alone(port: int, people: Sequence[dict[str, Any]], many: int, longest: float) -> Clicks:
    """One click at a time, of the people turn about: what a person waits who has the application alone."""
    made = Clicks(1)
    began = time.perf_counter()
    pages = [_pages(person["addresses"], number) for number, person in enumerate(people)]
    for turn in range(many):
        if time.perf_counter() - began > longest:
            break
        person = turn % len(people)
        made.found.append(ask(port, next(pages[person]), people[person]["cookie"]))
    made.seconds = time.perf_counter() - began
    return made


def click(port: int, people: Sequence[dict[str, Any]], many: int, pause: float, longest: float) -> Clicks:
    """
    The people click until there were `many`, or `longest` seconds have passed.

    Each begins somewhere else in the list of pages and at another moment of the pause, and asks for the next
    page a pause after the last, or as soon as that has come.
    """
    made = Clicks(len(people))
    began = time.perf_counter()
    stop_at = began + longest
    turns = [many // len(people) + (number < many % len(people)) for number in range(len(people))]
    threads = [
        threading.Thread(
            target=_one, args=(port, person, turn, pause, pause * number / len(people), stop_at, number, made)
        )
        for number, (person, turn) in enumerate(zip(people, turns, strict=True))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made.seconds = time.perf_counter() - began
    return made


def _one(
    port: int,
    person: dict[str, Any],
    many: int,
    pause: float,
    wait: float,
    stop_at: float,
    number: int,
    made: Clicks,
) -> None:
    pages = _pages(person["addresses"], number)
    due = time.perf_counter() + wait
    for _ in range(many):
        time.sleep(max(0.0, due - time.perf_counter()))
        if time.perf_counter() > stop_at:
            return
        made.found.append(ask(port, next(pages), person["cookie"]))
        due = max(due + pause, time.perf_counter())


def _pages(addresses: Sequence[str], first: int) -> Iterator[str]:
    turn = first
    while True:
        yield addresses[turn % len(addresses)]
        turn += 1


def ask(port: int, address: str, cookie: str) -> Click:
    """One page, read to its end. No answer at all has the status 0."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        status = answer.status
    except (OSError, http.client.HTTPException):
        status = 0
    finally:
        connection.close()
    return Click(address, status, time.perf_counter() - began)
