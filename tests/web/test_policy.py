"""Every address is in the policy file, and the policy file names no address that does not exist."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from waymark.web.site.policy import POLICY


def names(patterns) -> Iterator[str]:
    """The name of every address, those included under others too."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from names(one.url_patterns)
        elif isinstance(one, URLPattern):
            assert one.name, f"{one} has no name"
            yield one.name


def test_an_address_that_the_policy_does_not_list_fails_the_build():
    assert set(names(get_resolver().url_patterns)) == set(POLICY)
