"""How often one token may ask. The count is in the cache that all processes share."""

from __future__ import annotations

import time

from django.core.cache import cache

from waymark.web.api.models import Token

CALLS = 120
"""So many calls in a minute. A report that refreshes twenty tables makes twenty."""

WINDOW = 60
"""Seconds."""


def seconds_to_wait(token: Token) -> int:
    """Count this call; 0 where it may go on, else how many seconds until the next minute begins."""
    now = int(time.time())
    key = f"api-calls-{token.pk}-{now // WINDOW}"
    cache.add(key, 0, WINDOW * 2)
    try:
        calls = cache.incr(key)
    except ValueError:
        # the cache made room between the two lines: the count begins again
        calls = 1
    return WINDOW - now % WINDOW if calls > CALLS else 0
