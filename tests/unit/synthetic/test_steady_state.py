"""
In a steady authority nothing drifts; a trend that is set is there to be seen.

The seeds are fixed, so each answer is the same every time. A share has drifted when its first two years
and its last two differ by more than four standard errors, and half as much again for good and bad months.
"""

from collections import Counter
from datetime import date
from math import sqrt

import pytest

from waymark.dates import bank_holidays, is_working_day
from waymark.synthetic import tell
from waymark.synthetic.story import Story
from waymark.synthetic.truth import Figure, figures_at

AS_AT, YEARS = date(2019, 3, 31), 6
EARLY, LATE = (date(2014, 3, 31), date(2015, 3, 31)), (date(2018, 3, 31), date(2019, 3, 31))
TIMELINESS = (
    "assessments-within-45-working-days",
    "cases-with-management-oversight",
    "icpc-within-15-working-days",
)
COUNTS = (
    "children-in-need",
    "children-on-cp-plan",
    "children-looked-after",
    "children-starting-to-be-looked-after",
)


@pytest.fixture(scope="module")
def steady() -> Story:
    return tell(AS_AT, 5000, YEARS, seed=2, trend="steady")


@pytest.fixture(scope="module")
def years(steady: Story) -> tuple[list[dict[str, Figure]], list[dict[str, Figure]]]:
    """Every figure of the first two years and of the last two."""
    return [figures_at(steady, day) for day in EARLY], [figures_at(steady, day) for day in LATE]


def pooled(figures: list[dict[str, Figure]], slug: str) -> tuple[float, float]:
    top, bottom = (
        sum(float(getattr(f[slug], part)) for f in figures) for part in ("numerator", "denominator")
    )
    return top / bottom, bottom


def drift(early: list[dict[str, Figure]], late: list[dict[str, Figure]], slug: str) -> float:
    """How many standard errors the share of the last years is from that of the first."""
    (before, many), (after, later) = pooled(early, slug), pooled(late, slug)
    level = (before * many + after * later) / (many + later)
    return (after - before) / sqrt(max(level * (1 - level), 0.01) * (1 / many + 1 / later))


def is_share(figure: Figure) -> bool:
    return (
        bool(figure.denominator)
        and 0 <= float(figure.value) <= 100
        and figure.numerator <= figure.denominator
    )


def test_no_share_drifts(years):
    early, late = years
    shares = [slug for slug in early[0] if all(is_share(f[slug]) for f in early + late)]
    assert len(shares) >= 22
    assert {slug: drift(early, late, slug) for slug in shares if abs(drift(early, late, slug)) > 6} == {}


@pytest.mark.parametrize("slug", COUNTS)
def test_there_are_as_many_children_at_the_start_as_at_the_end(years, slug):
    early, late = (sum(float(f[slug].value) for f in figures) for figures in years)
    assert abs(late - early) < 4 * sqrt(late + early)


def test_on_the_first_day_the_house_is_full(steady):
    first = float(figures_at(steady, date(2013, 4, 1))["children-in-need"].value)
    assert first == pytest.approx(float(figures_at(steady, AS_AT)["children-in-need"].value), rel=0.15)


@pytest.mark.parametrize(("trend", "sign"), [("improving", 1), ("worsening", -1)])
def test_a_set_trend_is_seen(trend, sign):
    story = tell(AS_AT, 1500, YEARS, seed=2, trend=trend)
    early, late = ([figures_at(story, day) for day in days] for days in (EARLY, LATE))
    drifts = [sign * drift(early, late, slug) for slug in TIMELINESS]
    assert min(drifts) > 0, drifts
    assert sum(drifts) / len(drifts) > 2.5, drifts


def test_brothers_and_sisters_are_referred_assessed_and_protected_together(steady):
    families: dict[str, list] = {}
    for child in steady.children:
        families.setdefault(child.family, []).append(child)
    several = [children for children in families.values() if len(children) > 1]
    assert 0.3 < len(several) / len(families) < 0.55
    for attribute, day in (("referrals", "received"), ("assessments", "started"), ("conferences", "held")):
        having = [c for c in several if all(getattr(child, attribute) for child in c)]
        together = [
            len({getattr(getattr(child, attribute)[0], day) for child in children}) == 1
            for children in having
        ]
        assert sum(together) / len(together) > 0.9, attribute


def test_one_conference_has_a_row_for_each_child_of_the_family(steady):
    meetings = Counter(row.meeting for child in steady.children for row in child.conferences)
    assert max(meetings.values()) >= 3
    assert sum(many > 1 for many in meetings.values()) / len(meetings) > 0.2


def test_schools_make_the_year(steady):
    """Days of contact, by the working day of each time of year (a contact for each child)."""
    contacts = [
        row.received for child in steady.children for row in child.contacts if row.received.year >= 2014
    ]

    def a_day(month: int, first: int, last: int) -> float:
        days = [date(year, month, day) for year in range(2014, 2019) for day in range(first, last + 1)]
        working = [day for day in days if is_working_day(day)]
        return sum(day in working for day in contacts) / len(working)

    june = a_day(6, 8, 28)
    assert a_day(8, 1, 31) < 0.8 * june
    assert a_day(12, 22, 31) < 0.75 * june
    assert a_day(9, 12, 30) > 1.3 * a_day(8, 1, 31)


def test_weekends_and_bank_holidays_are_quiet(steady):
    visits = [row.visited for child in steady.children for row in child.cin_visits]
    assert sum(day.weekday() >= 5 or day in bank_holidays() for day in visits) / len(visits) < 0.02
    contacts = [row.received for child in steady.children for row in child.contacts]
    assert 0.01 < sum(day.weekday() >= 5 for day in contacts) / len(contacts) < 0.08


def test_nothing_happens_to_a_child_who_has_died(steady):
    died = [child for child in steady.children if child.died]
    assert died
    for child in died:
        days = [row.visited for row in child.cin_visits + child.cp_visits + child.cla_visits]
        days += [row.received for row in child.contacts + child.referrals] + [
            row.day for row in child.oversights
        ]
        days += [row.started for row in child.placements + child.stages + child.involvements]
        assert max(days, default=child.died) <= child.died
