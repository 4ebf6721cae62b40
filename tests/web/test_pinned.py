"""A load stays open for as long as a request reads it, and no longer."""

import gc

from waymark.engines.frames import Frames
from waymark.web.loads import pinned


def test_a_load_that_makes_room_is_closed_when_nobody_reads_it(store, monkeypatch):
    pinned.forget_all()
    closed: list[int] = []
    close = Frames.close

    def noted(self: Frames) -> None:
        closed.append(id(self))
        close(self)

    monkeypatch.setattr(Frames, "close", noted)
    reading = pinned.open_load()
    opened = id(reading.source.evaluator)
    pinned.forget_all()
    gc.collect()
    assert opened not in closed
    assert reading.allocations
    del reading
    gc.collect()
    assert opened in closed
