"""
What a child is called where their id is not shown, and in every address: a reference made with the site's
secret.

The same child has the same reference on every page and in every load; without the secret nobody can work out
whose it is.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable

from django.conf import settings

LENGTH = 10
"""
Letters and digits of a reference: two of a quarter of a million children share one by chance once in 36,000
sites.
"""


def reference_of(child: str) -> str:
    """The child's reference: ten letters and digits, such as K7QF2M9DXA."""
    key = hashlib.sha256(b"child reference" + settings.SECRET_KEY.encode()).digest()
    digest = hmac.new(key, child.encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode()[:LENGTH]


def by_reference(children: Iterable[str]) -> dict[str, str]:
    """The children by their references."""
    return {reference_of(child): child for child in children}
