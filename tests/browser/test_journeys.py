"""What people come to do, done in a browser without scripts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from waymark.web.access.models import CaseList, NamedCase, Person
from waymark.web.access.roles import Role
from waymark.web.loads.pinned import open_load

pytestmark = pytest.mark.django_db(transaction=True)


def test_nobody_goes_back_to_a_page_after_signing_out(signed_in):
    page = signed_in(Role.INSPECTOR)
    page.goto("/account/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/account/sign-in")
    page.go_back()
    page.go_back()
    assert page.get_by_role("button", name="Sign in").count() >= 1
    assert page.get_by_role("button", name="Sign out").count() == 0


def test_the_inspector_finds_no_scorecard_and_no_other_child(signed_in):
    page = signed_in(Role.INSPECTOR)
    children = sorted(open_load().allocations)
    now = timezone.now()
    kept = CaseList.objects.create(
        person=Person.objects.get(), reason="Sample", starts_at=now, expires_at=now + timedelta(days=1)
    )
    NamedCase.objects.bulk_create(NamedCase(case_list=kept, child=child) for child in children[:6])
    for address in ("/scorecard", "/measures/children-looked-after/children", "/worklists/cp-visits-due"):
        assert page.goto(address).status == 404
        assert not any(child in page.content() for child in children)
