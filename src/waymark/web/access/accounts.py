"""When an account lapses: nobody signed in to it for 45 days."""

from __future__ import annotations

from datetime import datetime, timedelta

DORMANT_AFTER = timedelta(days=45)
"""Half a quarter: longer than any leave but a long one, shorter than the time a leaver is forgotten in."""

SECOND_FACTOR_WITHIN = timedelta(days=7)
"""How long an account with a password may go without a second factor before production refuses to start."""


def is_dormant(made_at: datetime, last_login: datetime | None, now: datetime) -> bool:
    """
    Whether an account has been unused for so long that it is closed.

    >>> from datetime import datetime
    >>> is_dormant(datetime(2026, 1, 1), None, datetime(2026, 2, 15))
    True
    >>> is_dormant(datetime(2026, 1, 1), datetime(2026, 1, 2), datetime(2026, 2, 15))
    False
    """
    return now - max(made_at, last_login or made_at) >= DORMANT_AFTER
