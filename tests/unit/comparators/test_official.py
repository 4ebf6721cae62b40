"""
Official figures: as the department published them, whoever reads them.

The lines of England and Sheffield are copied from the release of 2024 (children looked after in England
including adoptions, Department for Education, Open Government Licence v3.0).
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from waymark.comparators.authorities import UnknownAuthority, authorities, authority_of, core_cities
from waymark.comparators.official import all_series, parts_in, published, series_of, shipped
from waymark.intake.official import ReleaseUnreadable, read_release
from waymark.measures.catalogue import BY_SLUG

ENGLAND, SHEFFIELD = "E92000001", "E08000019"

HEADER = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    "old_la_code,la_name,new_la_code,population_count,population_estimate,number,rate_per_10000"
)
NATIONAL = "{year},Reporting year,National,E92000001,England,,,,,"
LOCAL = (
    "{year},Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,373,"
    "Sheffield,E08000019"
)


def release(*lines: str, year: str = "2024") -> str:
    return "\n".join([HEADER, *(line.format(year=year) for line in lines)]) + "\n"


LOOKED_AFTER = release(
    f"{NATIONAL},Children looked after at 31 March each year,11998646,83630,70",
    f"{LOCAL},Children looked after at 31 March each year,114285,646,57",
)


@pytest.mark.parametrize(
    ("measure", "england", "sheffield"),
    [
        ("children-looked-after", (83_630, None, 83_630), (646, None, 646)),
        ("cla-rate-per-10000", (83_630, 11_998_646, 70), (646, 114_285, 57)),
        ("children-starting-to-be-looked-after", (33_050, None, 33_050), (299, None, 299)),
        ("cla-three-or-more-placements", (8_690, 83_630, 10), (66, 646, 10)),
    ],
)
def test_the_figures_of_2024_are_as_published(
    measure: str, england: tuple[float, ...], sheffield: tuple[float, ...]
) -> None:
    for code, expected in ((ENGLAND, england), (SHEFFIELD, sheffield)):
        found = published(series_of(measure), shipped(), 2024, code)
        assert (found.numerator, found.denominator, found.value) == expected


def test_care_leavers_of_both_ages_are_put_together() -> None:
    found = published(series_of("care-leavers-in-touch"), shipped(), 2024, SHEFFIELD)
    assert (found.numerator, found.denominator) == (126 + 267, 134 + 303)
    assert found.value == pytest.approx(89.93, abs=0.005)


def test_what_is_hidden_has_no_figure_and_says_why() -> None:
    hidden = f"{LOCAL},Children looked after at 31 March each year,114285,c,c"
    text = release(f"{NATIONAL},Children looked after at 31 March each year,9,9,9", hidden, year="2031")
    parts = parts_in(read(text))
    found = published(series_of("cla-rate-per-10000"), parts, 2031, SHEFFIELD)
    assert (found.value, found.hidden) == (None, "hidden for confidentiality")


def test_the_next_release_is_read_unchanged(tmp_path: Path) -> None:
    lines = LOOKED_AFTER.replace("\n2024,", "\n202425,").replace("rate_per_10000", "rate_per_10000,new")
    lines = lines.replace(",70\n", ",71,z\n").replace(",57\n", ",58,z\n")
    path = tmp_path / "any-name.csv.gz"
    path.write_bytes(gzip.compress(lines.encode("utf-8-sig")))
    parts = parts_in(read_release(path))
    assert published(series_of("cla-rate-per-10000"), parts, 2025, ENGLAND).value == 71
    assert published(series_of("cla-rate-per-10000"), parts, 2025, SHEFFIELD).value == 58


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n1,2\n", "is not a file of an official release: it has no column time_period"),
        ("", "is not a file of an official release"),
        (release(f"{NATIONAL},x,y,z,x"), "has no column of numbers"),
        (release(f"{NATIONAL},x,1,2,3", year="soon"), "line 2: 'soon' is not a year"),
    ],
)
def test_what_is_not_a_release_is_refused_with_the_reason(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReleaseUnreadable, match=says):
        read_release(path)


def test_a_file_cut_off_in_sending_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv.gz"
    path.write_bytes(gzip.compress(LOOKED_AFTER.encode())[:60])
    with pytest.raises(ReleaseUnreadable, match="cut off or damaged"):
        read_release(path)


def test_every_measure_compared_is_in_the_catalogue() -> None:
    assert set(all_series()) <= set(BY_SLUG)


def test_an_authority_goes_by_any_of_its_codes() -> None:
    assert len(authorities()) == 153
    assert {one.name for one in core_cities()} >= {"Sheffield", "Leeds", "Liverpool"}
    assert authority_of("373") == authority_of("e08000019")
    assert authority_of("E10000002").code == "E06000060"  # Buckinghamshire before April 2020
    assert authority_of("373").neighbours[0] == authority_of("382").code
    with pytest.raises(UnknownAuthority, match="'E10000006' is not an authority"):
        authority_of("E10000006")


def read(text: str) -> list:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "release.csv"
        path.write_text(text, encoding="utf-8")
        return read_release(path)
