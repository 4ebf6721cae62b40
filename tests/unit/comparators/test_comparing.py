"""Ranks, quartiles, funnels and named places, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from waymark.comparators.authorities import authority_of
from waymark.comparators.comparing import compare, quartile_of, rank_of
from waymark.comparators.funnel import limits_at
from waymark.comparators.groups import group_of
from waymark.comparators.named import NamedUnreadable, read_named, worked_out
from waymark.comparators.official import series_of, shipped
from waymark.comparators.standing import Own, standing_of
from waymark.intake.official import Cell
from waymark.measures.measure import Better

EXAMPLE = Path(__file__).parents[3] / "examples" / "sunderland-and-leeds-2015.toml"


@pytest.mark.parametrize(
    ("value", "better", "rank"),
    [(90, Better.HIGHER, 1), (90, Better.LOWER, 4), (80, Better.HIGHER, 2), (80, Better.NEITHER, 2)],
)
def test_rank_1_is_the_best_and_ties_share_the_better_place(value: int, better: Better, rank: int) -> None:
    assert rank_of(value, [90, 80, 80, 70], better) == rank


def test_a_quarter_of_the_places_is_in_each_quartile() -> None:
    assert [quartile_of(rank, 10) for rank in range(1, 11)] == [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]


def test_neighbours_have_a_mean_and_those_hidden_count_for_nothing() -> None:
    own = authority_of("373")
    parts = {("looked-after", 2030, code): Cell(Decimal(n)) for n, code in ((40, own.code),)}
    first, second, third = own.neighbours[:3]
    parts |= {
        ("looked-after", 2030, first): Cell(Decimal(10)),
        ("looked-after", 2030, second): Cell(Decimal(90)),
    }
    parts[("looked-after", 2030, third)] = Cell(None, "c")
    groups = [group_of("neighbours", own)]
    found = compare(series_of("children-looked-after"), Better.NEITHER, own, 2030, groups, parts)
    (beside,) = found.beside
    assert (beside.value, beside.is_mean, beside.rank, beside.ranked, beside.hidden) == (50.0, True, 2, 3, 8)
    assert beside.quartile is None


def test_sheffield_has_the_lowest_rate_of_the_core_cities_in_2024() -> None:
    own = authority_of("373")
    groups = [group_of(kind, own) for kind in ("england", "core-cities")]
    found = compare(series_of("cla-rate-per-10000"), Better.NEITHER, own, 2024, groups, shipped())
    england, cities = found.beside
    assert (england.value, cities.rank, cities.ranked) == (70.0, 8, 8)


def test_the_limits_of_a_funnel_are_those_of_so_many() -> None:
    # 20% of 100: standard error 4 points; 1.96 and 3.09 of them either way
    limits = limits_at(20.0, 100, 100)
    assert (limits.low95, limits.high95, limits.low998, limits.high998) == (12.2, 27.8, 7.6, 32.4)
    # 70 for every 10,000 of 40,000: 280 expected, standard error 16.73, so 4.18 for every 10,000
    limits = limits_at(70.0, 40_000, 10_000)
    assert (limits.low95, limits.high95, limits.is_rough) == (61.8, 78.2, False)
    assert limits_at(1.0, 100, 100).is_rough


def test_sunderland_beside_leeds_is_table_1_of_its_paper() -> None:
    sunderland, leeds = worked_out(read_named(EXAMPLE))
    assert (sunderland.total, leeds.total) == (8392, 6916)
    assert (round(sunderland.conversion or 0), round(leeds.conversion or 0)) == (18, 54)
    # 8,392 / 105 and 6,916 / 86; July to October 2015 has 123 days, 87 of them working days
    assert (f"{sunderland.days:.1f}", f"{leeds.days:.1f}") == ("79.9", "80.4")
    assert "123 days, 87 of them working days" in sunderland.findings[0]
    assert len(sunderland.findings) == len(leeds.findings) == 1


def test_printed_figures_that_do_not_agree_are_said(tmp_path: Path) -> None:
    path = tmp_path / "two.toml"
    text = EXAMPLE.read_text(encoding="utf-8").replace("total = 8392", "total = 8932")
    path.write_text(text.replace("conversion = 54", "conversion = 45"), encoding="utf-8")
    sunderland, leeds = worked_out(read_named(path))
    assert sunderland.findings[0] == "The months add up to 8,392; 8,932 is printed."
    assert leeds.findings[0] == "3,727 of 6,916 is 54%, not 45%."


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("from = 2015-07-01", "", "`from` must be a day"),
        ('"2015-07" = 2351', '"July" = 2351', "not 'July'"),
        ("to = 2015-10-31", "to = 2014-10-31", "comes before"),
        ("title =", "title", "is not TOML"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_mend(tmp_path: Path, old: str, new: str, says: str) -> None:
    path = tmp_path / "two.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(NamedUnreadable, match=says):
        read_named(path)


def test_an_own_figure_takes_the_place_of_the_published_one_in_the_ranks() -> None:
    sheffield = authority_of("373")
    codes = [sheffield.code, *sheffield.neighbours[:4]]
    parts = {
        ("looked-after", 2030, code): Cell(Decimal(n))
        for code, n in zip(codes, (40, 10, 20, 30, 50), strict=True)
    }
    group = group_of("neighbours", sheffield)

    def stands(value: float | None) -> tuple[int | None, int, int | None]:
        own = Own(value, None, None, date(2030, 10, 31), "On the day", "load")
        series = series_of("children-looked-after")
        (one,) = standing_of(own, series, Better.NEITHER, sheffield, 2030, [group], parts)
        return one.rank, one.ranked, one.quartile

    # the own one and four neighbours: 25 is third of 10, 20, 25, 30, 50; the published 40 is out
    assert stands(25) == (3, 5, 2)
    assert stands(60) == (1, 5, 1)
    assert stands(5) == (5, 5, 4)
    assert stands(None) == (None, 4, None)
