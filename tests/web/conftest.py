"""A made-up authority loaded once, and a person in each role of it."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from waymark.web.access.models import Appointment, Person, Team
from waymark.web.access.roles import Role
from waymark.web.loads.pinned import forget_all

from .making import AS_AT, MADE, make_store

__all__ = ["AS_AT"]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one load of a made-up authority of 160 children."""
    if MADE in os.environ:
        return Path(os.environ[MADE]) / "store"
    folder = tmp_path_factory.mktemp("web")
    make_store(folder)
    return folder / "store"


@pytest.fixture(autouse=True)
def told(store: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """The application pointed at that store."""
    from dataclasses import replace

    monkeypatch.setattr(settings, "TOLD", replace(settings.TOLD, store=store, data=store.parent / "data"))


@pytest.fixture(scope="session", autouse=True)
def closed():
    """Every load let go of at the end."""
    yield
    forget_all()


@pytest.fixture
def appoint(db):
    """Makes a person with a role, of a team where one is named."""

    def made(role: Role, team: str | None = None, worker: str = "") -> Person:
        person = Person.objects.create_user(
            f"{role.value}-{Person.objects.count()}@example.org",
            "a long password",
            name=role.called,
            worker=worker,
        )
        of = Team.objects.get_or_create(code=team, defaults={"title": team})[0] if team else None
        today = timezone.localdate()
        Appointment.objects.create(person=person, role=role, team=of, starts_on=today - timedelta(days=30))
        return person

    return made


@pytest.fixture
def signed_in(appoint):
    """A browser signed in as a new person of that role."""

    def as_a(role: Role, team: str | None = None, worker: str = "") -> Client:
        client = Client()
        client.force_login(appoint(role, team, worker))
        return client

    return as_a
