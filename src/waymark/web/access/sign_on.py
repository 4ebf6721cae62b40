"""The council's own sign-on by OpenID Connect: how it is set, and whom it vouches for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

COUNCIL = "council"
"""The name of the provider in its addresses: account/oidc/council/callback is what it is told to send to."""

YES = (True, 1, "1", "true", "True")


def providers(server: str, client: str, secret: str, name: str) -> dict[str, Any]:
    """allauth's settings of the council's sign-on; none without a server."""
    if not server:
        return {}
    app = {
        "provider_id": COUNCIL,
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": server, "oauth_pkce_enabled": True, "fetch_userinfo": True},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def email_vouched_for(said: Mapping[str, Any], claim: str) -> str | None:
    """
    The email address that the sign-on vouches for; None where it gives none or does not vouch for it.

    What was said of the person comes in the token, in the answer to a second question, or in both. The
    address and the word for it must come together.

    >>> email_vouched_for({"id_token": {"email": "a@example.org", "email_verified": True}}, "email_verified")
    'a@example.org'
    >>> email_vouched_for({"id_token": {"email": "a@example.org"}}, "email_verified")
    """
    for part in (said.get("id_token"), said.get("userinfo"), said):
        if isinstance(part, Mapping) and part.get("email") and part.get(claim) in YES:
            return str(part["email"])
    return None
