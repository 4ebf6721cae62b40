"""Where PostgreSQL is not installed the tests of it fail, and say what to install: they are never skipped."""

import subprocess
from pathlib import Path

import pytest

from . import installed


def test_what_to_install_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed.shutil, "which", lambda _: None)
    with pytest.raises(installed.NotInstalled, match="apt-get install postgresql"):
        installed.programs(homes=())


def test_a_machine_that_can_install_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> None:
        asked.append(command)
        if "install" in command:
            place = tmp_path / "postgresql" / "17" / "bin"
            place.mkdir(parents=True)
            (place / "initdb").touch()
            (place / "postgres").touch()

    monkeypatch.setattr(installed.shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    homes = (str(tmp_path / "postgresql"),)
    assert installed.programs(run, homes) == tmp_path / "postgresql" / "17" / "bin"
    assert asked == [["apt-get", "update"], ["apt-get", "install", "-y", "postgresql"]]


def test_an_installation_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(100, command)

    monkeypatch.setattr(installed.shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    with pytest.raises(installed.NotInstalled, match="apt-get update"):
        installed.programs(run, ())
