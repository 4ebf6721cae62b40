"""Accounts left unused are closed, at each start and whenever somebody signs in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.utils import timezone

from waymark.web.access.accounts import DORMANT_AFTER, is_dormant
from waymark.web.access.models import Person
from waymark.web.administration.actions import close

BY = f"Waymark, after {DORMANT_AFTER.days} days unused"


@receiver(user_logged_in)
def close_dormant(user: Any = None, now: datetime | None = None, **about_it: Any) -> int:
    """Close every account unused for too long but that of `user`, who is signing in; how many were."""
    moment = now or timezone.now()
    old = Person.objects.filter(is_active=True, example=False, made_at__lte=moment - DORMANT_AFTER)
    unused = [one for one in old if one != user and is_dormant(one.made_at, one.last_login, moment)]
    for one in unused:
        close(one, BY)
    return len(unused)
