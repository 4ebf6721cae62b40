"""The CIN census holds everybody in need in the year, and what was done for them in it."""

from datetime import date
from xml.etree import ElementTree

import pytest
from by_hand import assessment, child, cin_plan, conference, cp_plan, enquiry, referral, story

from waymark.synthetic.returns import write_cin_census

AS_AT = date(2018, 10, 31)


@pytest.fixture
def census(tmp_path):
    """The CINdetails of the return with these children in it."""

    def of(*children):
        write_cin_census(tmp_path, story(*children), AS_AT)
        return list(ElementTree.parse(tmp_path / "cin-census-2019.xml").getroot().iter("CINdetails"))

    return of


def texts(element, path: str) -> list[str | None]:
    return [found.text for found in element.findall(path)]


def test_referrals_open_in_the_year_and_not_those_closed_before_it(census):
    asha, ben, cal = child("Asha"), child("Ben"), child("Cal")
    referral(asha, "2017-01-01", "2018-04-01")
    referral(ben, "2017-01-01", "2018-03-31")
    referral(cal, "2018-10-31")
    assert [texts(case, "CINreferralDate") for case in census(asha, ben, cal)] == [
        ["2017-01-01"],
        ["2018-10-31"],
    ]


def test_a_referral_of_no_further_action_belongs_to_the_year_it_came_in(census):
    asha, ben = child("Asha"), child("Ben")
    referral(asha, "2018-04-01", nfa="Y")
    referral(ben, "2018-03-31", nfa="Y")
    (case,) = census(asha, ben)
    assert (texts(case, "CINreferralDate"), texts(case, "ReferralNFA")) == (["2018-04-01"], ["true"])


def test_assessments_authorised_in_the_year_or_still_being_written(census):
    asha = child("Asha")
    of = referral(asha, "2017-01-01")
    for started, authorised in (
        ("2018-02-01", "2018-03-31"),
        ("2018-02-02", "2018-04-01"),
        ("2018-10-01", None),
    ):
        assessment(asha, started, authorised, of)
    (case,) = census(asha)
    assert texts(case, "Assessments/AssessmentActualStartDate") == ["2018-02-02", "2018-10-01"]


def test_work_without_a_link_belongs_to_the_referral_open_when_it_started(census):
    asha = child("Asha")
    referral(asha, "2017-01-01", "2018-06-01")
    referral(asha, "2018-07-01")
    cin_plan(asha, "2018-08-01")
    first, second = census(asha)
    assert texts(first, "CINPlanDates/CINPlanStartDate") == []
    assert texts(second, "CINPlanDates/CINPlanStartDate") == ["2018-08-01"]


def test_an_enquiry_of_the_year_before_is_there_with_the_conference_of_this_one(census):
    asha = child("Asha")
    referral(asha, "2018-01-01")
    conference(asha, "2018-04-09", enquiry(asha, "2018-03-20"))
    enquiry(asha, "2018-03-01")
    (case,) = census(asha)
    assert texts(case, "Section47/S47ActualStartDate") == ["2018-03-20"]
    assert texts(case, "Section47/DateOfInitialCPC") == ["2018-04-09"]


def test_a_conference_without_an_enquiry_stands_in_the_case_itself(census):
    asha = child("Asha")
    of = referral(asha, "2018-01-01")
    conference(asha, "2018-05-09", None)
    asha.conferences[0].referral = of.id
    (case,) = census(asha)
    assert texts(case, "DateOfInitialCPC") == ["2018-05-09"]


def test_plans_count_those_before_and_carry_the_reviews_of_the_year(census):
    asha = child("Asha")
    referral(asha, "2016-01-01")
    cp_plan(asha, "2016-02-01", "2016-12-01")
    cp_plan(asha, "2017-10-01", reviews=("2018-01-01", "2018-06-01"))
    cp_plan(asha, "2018-05-01", other="Y")
    (case,) = census(asha)
    assert texts(case, "ChildProtectionPlans/CPPstartDate") == ["2017-10-01"]
    assert texts(case, "ChildProtectionPlans/NumberOfPreviousCPP") == ["1"]
    assert texts(case, "ChildProtectionPlans/Reviews/CPPreviewDate") == ["2018-06-01"]
