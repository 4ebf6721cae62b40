"""A load stays open for as long as a request reads it, and no longer."""

import gc

from waymark.engines.frames import Frames
from waymark.web.loads import pinned


def test_a_load_that_makes_room_is_closed_when_nobody_reads_it(store, monkeypatch):
    pinned.forget_all()
    closed = []
    close = Frames.close
    monkeypatch.setattr(Frames, "close", lambda self: closed.append(close(self)))
    reading = pinned.open_load()
    pinned.forget_all()
    gc.collect()
    assert closed == []
    assert reading.allocations
    del reading
    gc.collect()
    assert len(closed) == 1
