"""The made-up authority looks like a middling English one that is getting better."""

import pytest

from waymark.synthetic.authority import TEAMS

# shares of children in need, from a published paper of October 2018: 280 plans, 321 looked after and
# 252 care leavers to 997 in need
COHORTS = [("children-on-cp-plan", 0.15, 0.45), ("children-looked-after", 0.2, 0.45)]
LEVELS = [
    ("contacts-decided-within-1-working-day", 88, 99),
    ("assessments-within-45-working-days", 84, 97),
    ("re-referrals-within-12-months", 8, 30),
    ("icpc-within-15-working-days", 78, 98),
    ("cp-plans-second-or-subsequent", 5, 30),
    ("cin-with-plan", 70, 95),
    ("cin-visited-in-4-weeks", 70, 92),
    ("cin-plans-reviewed-in-6-months", 92, 100),
    ("cp-visited-in-4-weeks", 88, 100),
    ("cp-reviews-on-time", 88, 100),
    ("cla-visited-in-6-weeks-first-year", 83, 100),
    # 78 of 82 on this seed, 85 of 87 and 99 of 99 on the two after it
    ("cla-visited-in-13-weeks-after-first-year", 93, 100),
    ("cla-reviews-on-time", 80, 99),
    ("cla-assessments-over-one-year-old", 0, 12),
    ("cla-three-or-more-placements", 1, 15),
    ("care-leavers-in-touch", 85, 99),
    ("care-leavers-eet", 42, 70),
    ("care-leavers-suitable-accommodation", 68, 92),
    ("cases-with-management-oversight", 88, 99),
    ("social-worker-turnover", 3, 40),
    ("agency-social-workers", 5, 40),
    ("posts-filled-permanently", 50, 95),
]


@pytest.mark.parametrize(("slug", "low", "high"), COHORTS)
def test_cohorts_are_in_proportion(larger, slug, low, high):
    in_need = larger.figures["children-in-need"].value
    assert low <= larger.figures[slug].value / in_need <= high


@pytest.mark.parametrize(("slug", "low", "high"), LEVELS)
def test_levels_are_middling(larger, slug, low, high):
    assert low <= larger.figures[slug].value <= high


def test_a_caseload_is_one_a_social_worker_would_know(larger):
    assert 12 <= larger.figures["average-caseload"].value <= 25


def test_audit_grades_are_between_good_and_requires_improvement(larger):
    assert 2 <= larger.figures["audit-quality-score"].value <= 3


@pytest.mark.parametrize(
    "slug",
    [
        "contacts-decided-within-1-working-day",
        "assessments-within-45-working-days",
        "cla-reviews-on-time",
    ],
)
def test_timeliness_is_better_than_the_year_before(larger, slug):
    assert larger.figures[slug].value > larger.previous_year[slug].value


def test_teams_differ():
    strengths = [team.strength for team in TEAMS if team.kind == "assessment"]
    assert max(strengths) - min(strengths) >= 0.05
