"""The same made-up authority and people as the tests of the application."""

from web.conftest import appoint, closed, signed_in, store, told

__all__ = ["appoint", "closed", "signed_in", "store", "told"]
