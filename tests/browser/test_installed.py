"""Chromium is found, is installed where it may be, and otherwise its absence is said with what to do."""

import subprocess

import pytest

from .installed import NotInstalled, chromium


def test_the_one_on_path_is_used():
    assert chromium(which={"chromium": "/opt/chromium"}.get) == "/opt/chromium"


def test_its_absence_is_said_with_what_to_do():
    with pytest.raises(NotInstalled, match="apt-get install chromium"):
        chromium(which=lambda _: None)


def test_it_is_installed_where_it_may_be(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    here, ran = {"apt-get": "/usr/bin/apt-get"}, []

    def run(command, **how):
        ran.append(command)
        here["chromium"] = "/usr/bin/chromium"

    assert chromium(run, here.get) == "/usr/bin/chromium"
    assert ran[-1] == ["apt-get", "install", "-y", "chromium"]


def test_a_failed_installation_says_what_failed(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)

    def run(command, **how):
        raise subprocess.CalledProcessError(100, command)

    with pytest.raises(NotInstalled, match="apt-get update"):
        chromium(run, {"apt-get": "/usr/bin/apt-get"}.get)
