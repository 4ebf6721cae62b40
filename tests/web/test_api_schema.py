"""Whatever is asked of the addresses for programs, the answer is one that their schema promises."""

from __future__ import annotations

from datetime import timedelta

import pytest
import schemathesis
from django.core.cache import cache
from django.utils import timezone
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS

from waymark.web.access.roles import Role
from waymark.web.api import limits
from waymark.web.api.actions import make_token
from waymark.web.loads.pinned import open_load
from waymark.web.site.wsgi import application

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)

schema.config.generation.update(modes=[GenerationMode.POSITIVE, GenerationMode.NEGATIVE])

PROMISES = [
    CHECKS.get_one(name)
    for name in (
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "unsupported_method",
        "allow_header_conformance",
    )
]
"""
What every answer is held to. That a call without a token is refused has tests of its own.
"""


@pytest.fixture(params=[Role.DIRECTOR, Role.PRACTITIONER])
def secret(request, appoint, monkeypatch):
    """A token of a director, who sees every child, and of a practitioner, who sees few."""
    monkeypatch.setattr(limits, "CALLS", 10**6)
    cache.clear()
    held = (one.worker for one in open_load().allocations.values() if one.worker)
    person = appoint(request.param, worker=min(held) if request.param is Role.PRACTITIONER else "")
    return make_token(person, "Any report", timezone.localdate() + timedelta(days=30))[1]


@schema.parametrize()
@settings(
    max_examples=10, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
def test_every_answer_is_one_the_schema_promises(case, secret):
    case.call_and_validate(headers={"Authorization": f"Bearer {secret}"}, checks=PROMISES)
