"""Imported official figures: kept once, whole, and revised by what is newer."""

from pathlib import Path

from waymark.store.official import OFFICIAL, Kept, keep_official, official_in

FIRST = {("looked-after", 2024, "E92000001"): "83630", ("looked-after", 2024, "E09000001"): "c"}


def test_the_same_release_twice_changes_nothing(tmp_path: Path) -> None:
    assert keep_official(tmp_path, FIRST) == Kept(new=2, revised=0, same=0)
    before = (tmp_path / OFFICIAL).stat().st_mtime_ns
    assert keep_official(tmp_path, FIRST) == Kept(new=0, revised=0, same=2)
    assert (tmp_path / OFFICIAL).stat().st_mtime_ns == before
    assert official_in(tmp_path) == FIRST


def test_a_newer_release_revises_and_adds(tmp_path: Path) -> None:
    keep_official(tmp_path, FIRST)
    newer = {("looked-after", 2024, "E92000001"): "83640", ("looked-after", 2025, "E92000001"): "81770"}
    assert keep_official(tmp_path, newer) == Kept(new=1, revised=1, same=0)
    assert official_in(tmp_path) == {**FIRST, **newer}
