"""A census of three made-up children, and what each element of it becomes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from waymark.intake.intake import Intake
from waymark.intake.read import read_folder

TAKEN_ON = date(2018, 3, 31)

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<Message>
 <Header>
  <CollectionDetails>
   <Collection>CIN</Collection><Year>2018</Year><ReferenceDate>2018-03-31</ReferenceDate>
  </CollectionDetails>
 </Header>
 <Children>
"""
AMY = """
<Child>
 <ChildIdentifiers>
  <LAchildID>Amy</LAchildID><UPN>A123456789012</UPN><PersonBirthDate>2010-02-14</PersonBirthDate>
  <GenderCurrent>2</GenderCurrent>
 </ChildIdentifiers>
 <ChildCharacteristics>
  <Ethnicity>WBRI</Ethnicity>
  <Disabilities><Disability>AUT</Disability><Disability>COMM</Disability></Disabilities>
 </ChildCharacteristics>
 <CINdetails>
  <CINreferralDate>2017-05-02</CINreferralDate><ReferralSource>2A</ReferralSource>
  <PrimaryNeedCode>N1</PrimaryNeedCode>
  <Assessments>
   <AssessmentActualStartDate>2017-05-03</AssessmentActualStartDate>
   <AssessmentInternalReviewDate>2017-05-10</AssessmentInternalReviewDate>
   <AssessmentAuthorisationDate>2017-06-14</AssessmentAuthorisationDate>
   <FactorsIdentifiedAtAssessment>
    <AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors>
   </FactorsIdentifiedAtAssessment>
  </Assessments>
  <CINPlanDates><CINPlanStartDate>2017-06-15</CINPlanStartDate><CINPlanEndDate>2017-09-11</CINPlanEndDate></CINPlanDates>
  <Section47>
   <S47ActualStartDate>2017-08-21</S47ActualStartDate><InitialCPCtarget>2017-09-12</InitialCPCtarget>
   <DateOfInitialCPC>2017-09-11</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired>
  </Section47>
  <ReferralNFA>0</ReferralNFA>
  <ChildProtectionPlans>
   <CPPstartDate>2017-09-11</CPPstartDate>
   <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
   <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
   <Reviews><CPPreviewDate>2017-12-05</CPPreviewDate><CPPreviewDate>2018-03-20</CPPreviewDate></Reviews>
  </ChildProtectionPlans>
 </CINdetails>
</Child>
"""
BEN = """
<Child>
 <ChildIdentifiers>
  <LAchildID>Ben</LAchildID><UPNunknown>UN1</UPNunknown>
  <ExpectedPersonBirthDate>2018-06-20</ExpectedPersonBirthDate><GenderCurrent>0</GenderCurrent>
 </ChildIdentifiers>
 <ChildCharacteristics><Ethnicity>NOBT</Ethnicity></ChildCharacteristics>
 <CINdetails>
  <CINreferralDate>2018-02-12</CINreferralDate><ReferralSource>3F</ReferralSource>
  <CINclosureDate>2018-02-13</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure><ReferralNFA>true</ReferralNFA>
 </CINdetails>
</Child>
"""
CAL = """
<Child>
 <ChildIdentifiers>
  <LAchildID>Cal</LAchildID><PersonBirthDate>2003-11-08</PersonBirthDate><GenderCurrent>1</GenderCurrent>
  <PersonDeathDate>2018-01-22</PersonDeathDate>
 </ChildIdentifiers>
 <ChildCharacteristics><Ethnicity>BAFR</Ethnicity></ChildCharacteristics>
 <CINdetails>
  <CINreferralDate>2017-04-10</CINreferralDate><ReferralSource>6</ReferralSource>
  <DateOfInitialCPC>2017-04-27</DateOfInitialCPC>
  <ReferralNFA>false</ReferralNFA>
 </CINdetails>
</Child>
"""
END = " </Children>\n</Message>\n"


def read(folder: Path, *children: str, name: str = "cin.xml", header: str = HEADER) -> Intake:
    """What reading a census of these children finds."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(header + "".join(children) + END, encoding="utf-8")
    return read_folder(folder, TAKEN_ON)


def rows(intake: Intake, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """These columns of a table's rows, dates as text."""
    kept = intake.tables[table].select(list(columns)).to_pylist()
    return [tuple(str(v) if isinstance(v, date) else v for v in row.values()) for row in kept]


def found(intake: Intake) -> list[tuple[int | None, str, str, str]]:
    """Line, column, rule and value of every problem that is no fix."""
    return [(p.row, p.column, p.rule, p.value) for p in intake.problems if p.outcome != "fix"]


@pytest.fixture
def census(tmp_path: Path) -> Intake:
    return read(tmp_path, AMY, BEN, CAL)


def test_who_the_children_are(census: Intake) -> None:
    assert rows(census, "children", "child", "born_on", "expected_on", "sex", "died_on", "ethnicity") == [
        ("Amy", "2010-02-14", None, "F", None, "WBRI"),
        ("Ben", None, "2018-06-20", "U", None, "NOBT"),
        ("Cal", "2003-11-08", None, "M", "2018-01-22", "BAFR"),
    ]
    assert rows(census, "disabilities", "child", "disability") == [("Amy", "AUT"), ("Amy", "COMM")]


def test_sex_may_be_called_sex(tmp_path: Path) -> None:
    newer = CAL.replace("<GenderCurrent>1</GenderCurrent>", "<Sex>M</Sex>")
    assert rows(read(tmp_path, newer), "children", "sex") == [("M",)]


def test_each_case_is_a_referral(census: Intake) -> None:
    columns = (
        "child",
        "received_on",
        "closed_on",
        "closed_because",
        "no_further_action",
        "source",
        "primary_need",
    )
    assert rows(census, "referrals", *columns) == [
        ("Amy", "2017-05-02", None, None, "N", "2A", "N1"),
        ("Ben", "2018-02-12", "2018-02-13", "RC8", "Y", "3F", None),
        ("Cal", "2017-04-10", None, None, "N", "6", None),
    ]


def test_what_was_done_hangs_on_its_referral(census: Intake) -> None:
    (referral, *_) = rows(census, "referrals", "id")[0]
    assert rows(census, "assessments", "child", "referral", "started_on", "authorised_on") == [
        ("Amy", referral, "2017-05-03", "2017-06-14")
    ]
    (assessment,) = rows(census, "assessments", "id")[0]
    assert rows(census, "assessment_factors", "assessment", "factors") == [(assessment, '["3B", "16A"]')]
    assert rows(census, "cin_plans", "child", "referral", "started_on", "ended_on") == [
        ("Amy", referral, "2017-06-15", "2017-09-11")
    ]
    assert rows(census, "s47_enquiries", "child", "referral", "started_on") == [
        ("Amy", referral, "2017-08-21")
    ]


def test_a_conference_has_its_enquiry_and_the_plan_that_began_that_day(census: Intake) -> None:
    (enquiry,), (plan,) = rows(census, "s47_enquiries", "id")[0], rows(census, "cp_plans", "id")[0]
    columns = ("child", "held_on", "due_on", "enquiry", "plan", "led_to_plan", "transfer_in")
    assert rows(census, "initial_conferences", *columns) == [
        ("Amy", "2017-09-11", "2017-09-12", enquiry, plan, "Y", "N"),
        ("Cal", "2017-04-27", None, None, None, None, None),
    ]
    assert rows(census, "cp_plans", "conference")[0] == rows(census, "initial_conferences", "id")[0]


def test_a_protection_plan_has_its_reviews(census: Intake) -> None:
    columns = ("child", "started_on", "ended_on", "initial_category", "latest_category", "other_authority")
    plan = ("Amy", "2017-09-11", None, "Neglect", "Emotional abuse", "N")
    assert rows(census, "cp_plans", *columns) == [plan]
    (plan,) = rows(census, "cp_plans", "id")[0]
    assert rows(census, "cp_reviews", "plan", "held_on") == [(plan, "2017-12-05"), (plan, "2018-03-20")]


def test_a_clean_census_has_nothing_to_say_and_every_record_is_accounted_for(census: Intake) -> None:
    assert [p for p in found(census) if p[2] not in ("after-death", "open-after-death")] == []
    counts = {name: (a.rows_in, a.loaded) for name, a in census.accounts.items()}
    assert counts["cin_census_children"] == (3, 3)
    assert counts["cin_census_cp_reviews"] == (2, 2)
    assert all(account.balances for account in census.accounts.values())


def test_what_the_census_leaves_out_is_said(census: Intake) -> None:
    limit = census.limits["referrals"]
    assert limit.since == date(2017, 4, 1)
    assert "from 1 April 2017 to 31 March 2018" in limit.why
    assert "cin_visits" not in census.tables


def test_a_wrong_value_is_on_the_line_its_record_begins_on_under_the_elements_name(tmp_path: Path) -> None:
    intake = read(tmp_path, BEN.replace("RC8", "RC77").replace("2018-02-13", "2018-02-11"))
    assert (16, "CINclosureDate", "end-before-start", "2018-02-11") in found(intake)
    assert (16, "ReasonForClosure", "unknown-code", "RC77") in found(intake)
    assert intake.accounts["cin_census_referrals"].set_aside == 1


def test_two_plans_open_at_once_are_flagged_under_the_elements_name(tmp_path: Path) -> None:
    two = AMY.replace(
        "<ReferralNFA>0",
        "<CINPlanDates><CINPlanStartDate>2017-09-01</CINPlanStartDate></CINPlanDates><ReferralNFA>0",
    )
    assert {(rule, column) for _, column, rule, _ in found(read(tmp_path, two))} == {
        ("overlap", "CINPlanStartDate")
    }


def test_a_child_without_an_id_is_set_aside_with_all_that_is_theirs(tmp_path: Path) -> None:
    intake = read(tmp_path, BEN.replace("<LAchildID>Ben</LAchildID>", "<LAchildID/>"), CAL)
    assert rows(intake, "children", "child") == [("Cal",)]
    assert intake.accounts["cin_census_children"].set_aside == 1
    assert intake.accounts["cin_census_referrals"].set_aside == 1


def test_a_plan_open_over_two_years_is_one_plan_and_the_later_year_wins(tmp_path: Path) -> None:
    earlier = HEADER.replace("2018", "2017")
    read(
        tmp_path,
        AMY.replace("<LatestCategoryOfAbuse>EMO", "<LatestCategoryOfAbuse>NEG"),
        name="b.xml",
        header=earlier,
    )
    intake = read(tmp_path, AMY, name="a.xml")
    assert rows(intake, "cp_plans", "child", "latest_category") == [("Amy", "Emotional abuse")]
    assert len(intake.tables["referrals"]) == 1
    assert intake.limits["referrals"].since == date(2016, 4, 1)


def test_ids_are_the_same_in_every_load(tmp_path: Path) -> None:
    one, two = read(tmp_path / "1", AMY, BEN), read(tmp_path / "2", BEN, AMY)
    for table in ("referrals", "assessments", "cp_plans", "cp_reviews", "initial_conferences"):
        assert sorted(rows(one, table, "id")) == sorted(rows(two, table, "id"))


def test_records_of_one_child_and_day_are_told_apart_by_number(tmp_path: Path) -> None:
    review = "<CPPreviewDate>2017-12-05</CPPreviewDate>"
    intake = read(tmp_path, AMY.replace(review, review * 3))
    assert [id for (id,) in rows(intake, "cp_reviews", "id")] == [
        "Amy/cp review/2017-12-05",
        "Amy/cp review/2017-12-05#2",
        "Amy/cp review/2017-12-05#3",
        "Amy/cp review/2018-03-20",
    ]


def test_another_census_of_the_department_is_not_taken(tmp_path: Path) -> None:
    tmp_path.joinpath("school.xml").write_text(
        "<Message><Header><CollectionDetails><Collection>SCHOOL</Collection></CollectionDetails></Header></Message>"
    )
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [(p.rule, p.outcome) for p in intake.problems] == [
        ("unknown-xml", "refuse"),
        ("no-table", "refuse"),
    ]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (
            ("<Message>", '<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/hostname">]><Message>'),
            "hostile-xml",
        ),
        (("WBRI", "&x;"), "broken-xml"),
        (("</Message>", ""), "broken-xml"),
    ],
)
def test_a_hostile_or_broken_census_is_refused_whole(
    tmp_path: Path, change: tuple[str, str], rule: str
) -> None:
    (tmp_path / "cin.xml").write_text((HEADER + AMY + END).replace(*change), encoding="utf-8")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert intake.refused
    assert intake.tables == {}
    assert rule in {p.rule for p in intake.problems if p.outcome == "refuse"}
