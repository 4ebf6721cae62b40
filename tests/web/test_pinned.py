"""A load stays open for as long as a request reads it, and no longer."""

import gc

from waymark.web.loads import pinned


def test_a_load_that_makes_room_is_closed_when_nobody_reads_it(store, monkeypatch):
    pinned.forget_all()
    closed = []
    close = pinned.source_of.__globals__["Frames"].close
    monkeypatch.setattr(
        pinned.source_of.__globals__["Frames"], "close", lambda self: closed.append(close(self))
    )
    reading = pinned.open_load()
    pinned.forget_all()
    gc.collect()
    assert closed == []
    assert reading.allocations
    del reading
    gc.collect()
    assert len(closed) == 1
