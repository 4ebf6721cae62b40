"""What each list of Annex A says in the standard tables, and what it leaves unsaid. Drawn by hand."""

from __future__ import annotations

from pathlib import Path

from unit.intake.annex_a.lists import CHILD, TEAM, WORKER, annex_a, day, rows
from unit.intake.files import account, said

BORN, GENDER = "Date of Birth", "Gender"
DISABLED = "Does the Child have a Disability"
PLAN, PLAN_END = "Child Protection Plan Start Date", "Child Protection Plan End Date"
LAST_VISIT, ALONE = "Date of the Last Statutory Visit", "Was the Child Seen Alone?"
LAST_REVIEW = "Date of latest review conference"
CARE, CEASED, WHY = (
    "Date Started to be Looked After",
    "Date Ceased to be Looked After",
    "Reason Ceased to be Looked After",
)
REFERRED, NFA = "Date of Referral", "Referral NFA?"
IN_NEED, CLOSED, STATUS = "CIN Start Date", "CIN Closure Date", "Case Status"
S47 = "Strategy discussion initiating Section 47 Enquiry Start Date"
ICPC = "Date of Initial Child Protection Conference"


# Children ---------------------------------------------------------------------------------------


def test_a_child_of_several_lists_is_one_child_and_what_one_list_lacks_another_gives(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            1: [{CHILD: "ANNA", GENDER: "b) Female", "Date of Contact": day(9, 1)}],
            7: [{CHILD: "ANNA", BORN: day(5, 4, 2010), "Ethnicity": "MWBC", PLAN: day(9, 20)}],
        },
    )
    assert rows(read, "children", "child", "sex", "gender", "ethnicity", "born_on") == [
        ("ANNA", "F", "Female", "MWBC", day(5, 4, 2010))
    ]
    assert said(read, "lists-differ") == []


def test_where_two_lists_differ_the_first_counts_and_the_other_is_flagged(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            1: [{CHILD: "ANNA", BORN: day(5, 4, 2010), "Date of Contact": day(9, 1)}],
            7: [{CHILD: "ANNA", BORN: day(5, 5, 2010), PLAN: day(9, 20)}],
        },
    )
    assert rows(read, "children", "born_on") == [(day(5, 4, 2010),)]
    assert said(read, "lists-differ") == [(2, BORN, "lists-differ", "flag")]


def test_a_day_of_birth_to_come_is_when_the_child_is_expected(tmp_path: Path) -> None:
    read = annex_a(tmp_path, {7: [{CHILD: "BABY", BORN: day(1, 4, 2019), PLAN: day(9, 20)}]})
    assert rows(read, "children", "born_on", "expected_on") == [(None, day(1, 4, 2019))]
    assert said(read) == []


def test_neither_is_a_gender_and_no_sex(tmp_path: Path) -> None:
    cells = [
        {CHILD: "A", GENDER: "d) Neither", "Date of Contact": day(9, 1)},
        {CHILD: "B", GENDER: "c) Not stated/recorded", "Date of Contact": day(9, 1)},
    ]
    read = annex_a(tmp_path, {1: cells})
    assert rows(read, "children", "child", "sex", "gender") == [("A", None, "Neither"), ("B", "U", None)]


def test_a_disability_is_known_to_be_there_not_what_it_is(tmp_path: Path) -> None:
    cells = [
        {CHILD: child, DISABLED: text, "Continuous Assessment Start Date": day(9, 1)}
        for child, text in {"A": "a) Yes", "B": "b) No", "C": "c) Unknown", "D": ""}.items()
    ]
    read = annex_a(tmp_path, {4: cells})
    assert rows(read, "disabilities", "child", "disability") == [("A", None), ("B", "NONE")]


# Lists 1 to 4 -------------------------------------------------------------------------------------


def test_contacts_early_help_and_assessments_row_by_row(tmp_path: Path) -> None:
    contact = {CHILD: "ANNA", "Date of Contact": day(9, 1), "Contact Source": "q) 6: Police"}
    help_ = {
        CHILD: "ANNA",
        "Assessment start date": day(9, 2),
        "Assessment completion date": day(9, 30),
        "Organisation completing assessment": "School",
    }
    assessed = {
        CHILD: "ANNA",
        "Continuous Assessment Start Date": day(9, 3),
        "Child Seen During Continuous Assessment": "Yes",
        "Continuous Assessment Date of Authorisation": day(10, 3),
        TEAM: "North",
        WORKER: "Kim",
    }
    read = annex_a(tmp_path, {1: [contact, contact], 2: [help_], 4: [assessed]})
    assert rows(read, "contacts", "id", "child", "received_on", "source") == [
        ("1/ANNA/2018-09-01", "ANNA", day(9, 1), "6"),
        ("1/ANNA/2018-09-01/2", "ANNA", day(9, 1), "6"),
    ]
    assert rows(read, "early_help_episodes", "child", "started_on", "organisation") == [
        ("ANNA", day(9, 2), "School")
    ]
    assert "ended_on" not in read.columns["early_help_episodes"]
    assert rows(read, "assessments", "child", "started_on", "authorised_on", "child_seen", "team") == [
        ("ANNA", day(9, 3), day(10, 3), "Y", "North")
    ]
    assert "referral" not in read.columns["assessments"]
    assert "decided_on" not in read.columns["contacts"]


def referrals(tmp_path: Path, list_3: list[dict[str, object]], list_6: list[dict[str, object]]) -> object:
    read = annex_a(tmp_path, {3: list_3, 6: list_6})
    return sorted(rows(read, "referrals", "child", "received_on", "closed_on", "no_further_action"), key=str)


def test_an_episode_of_need_of_the_same_day_is_the_referral(tmp_path: Path) -> None:
    found = referrals(
        tmp_path,
        [{CHILD: "A", REFERRED: day(6, 5), NFA: "No"}],
        [{CHILD: "A", IN_NEED: day(6, 5), CLOSED: day(9, 9), STATUS: "e) Closed episode"}],
    )
    assert found == [("A", day(6, 5), day(9, 9), "N")]


def test_an_episode_of_need_that_began_a_few_days_after_belongs_to_the_referral_before(
    tmp_path: Path,
) -> None:
    found = referrals(
        tmp_path,
        [
            {CHILD: "A", REFERRED: day(6, 5), NFA: "No"},
            {CHILD: "A", REFERRED: day(7, 5), NFA: "Yes"},
            {CHILD: "A", REFERRED: day(8, 5), NFA: "No"},
        ],
        [{CHILD: "A", IN_NEED: day(7, 9), CLOSED: day(7, 30)}],
    )
    # not the one that led to nothing, nor one that came after
    assert found == [
        ("A", day(6, 5), day(7, 30), "N"),
        ("A", day(7, 5), None, "Y"),
        ("A", day(8, 5), None, "N"),
    ]


def test_need_that_began_before_the_six_months_is_a_referral_of_its_own(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            3: [{CHILD: "A", REFERRED: day(8, 5), NFA: "No"}],
            # the six months before 31 October begin on 1 May
            6: [{CHILD: "A", IN_NEED: day(4, 30)}, {CHILD: "B", IN_NEED: day(1, 1, 2015), CLOSED: day(6, 1)}],
        },
    )
    assert rows(read, "referrals", "id", "child", "received_on", "closed_on") == [
        ("3/A/2018-08-05", "A", day(8, 5), None),
        ("6/A/2018-04-30", "A", day(4, 30), None),
        ("6/B/2015-01-01", "B", day(1, 1, 2015), day(6, 1)),
    ]
    assert account(read, "Annex A list 6") == (2, 2, 0, 0, 0)


def test_need_with_no_day_belongs_to_the_childs_referral_and_otherwise_has_none(tmp_path: Path) -> None:
    found = referrals(
        tmp_path,
        [{CHILD: "A", REFERRED: day(8, 5), NFA: "No"}],
        [{CHILD: "A", CLOSED: day(9, 9)}, {CHILD: "B"}],
    )
    assert found == [("A", day(8, 5), day(9, 9), "N"), ("B", None, None, None)]


def test_a_closed_case_that_does_not_say_when_is_not_taken_for_an_open_one(tmp_path: Path) -> None:
    cells = [{CHILD: "A", IN_NEED: day(1, 5), STATUS: "e) Closed episode"}]
    read = annex_a(tmp_path, {6: cells})
    assert rows(read, "referrals", "child") == []
    assert said(read, "closed-without-day") == [(2, CLOSED, "closed-without-day", "flag")]
    assert account(read, "Annex A list 6") == (1, 1, 0, 0, 0)


def test_the_team_of_a_child_in_need_is_the_one_who_has_the_child_now(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            3: [{CHILD: "A", REFERRED: day(8, 5), NFA: "No", TEAM: "Front door", "Referral Source": "1A"}],
            6: [{CHILD: "A", IN_NEED: day(8, 5), TEAM: "North", "Primary Need Code": "N1"}],
        },
    )
    assert rows(read, "referrals", "team", "source", "primary_need") == [("North", "1A", "N1")]


# Lists 5 and 7 ------------------------------------------------------------------------------------


def test_an_enquiry_and_its_conference(tmp_path: Path) -> None:
    led = "Did the Initial Child Protection Conference Result in a Child Protection Plan"
    read = annex_a(
        tmp_path,
        {
            5: [
                {CHILD: "A", S47: day(9, 3), ICPC: day(9, 20), led: "c) Unknown"},
                {CHILD: "B", S47: day(9, 4)},
            ]
        },
    )
    assert rows(read, "s47_enquiries", "id", "child", "started_on") == [
        ("5/A/2018-09-03", "A", day(9, 3)),
        ("5/B/2018-09-04", "B", day(9, 4)),
    ]
    assert rows(read, "initial_conferences", "child", "enquiry", "held_on", "led_to_plan") == [
        ("A", "5/A/2018-09-03", day(9, 20), None)
    ]


def test_a_conference_printed_beside_two_enquiries_is_one_conference(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            5: [
                {CHILD: "A", S47: day(10, 1), ICPC: day(9, 20)},
                {CHILD: "A", S47: day(9, 3), ICPC: day(9, 20)},
            ]
        },
    )
    assert rows(read, "initial_conferences", "enquiry") == [("5/A/2018-09-03",)]


def test_a_plan_with_its_latest_visit_and_review(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            7: [
                {
                    CHILD: "A",
                    PLAN: day(6, 3),
                    "Initial Category of Abuse": "a) Neglect",
                    "Latest Category of Abuse": "Emotional Abuse",
                    LAST_VISIT: day(10, 12),
                    ALONE: "b) No",
                    LAST_REVIEW: day(9, 1),
                },
                {CHILD: "B", PLAN: day(6, 4), PLAN_END: day(10, 1)},
            ]
        },
    )
    assert rows(read, "cp_plans", "id", "child", "ended_on", "initial_category", "latest_category") == [
        ("7/A/2018-06-03", "A", None, "Neglect", "Emotional abuse"),
        ("7/B/2018-06-04", "B", day(10, 1), None, None),
    ]
    assert rows(read, "cp_plans", "other_authority") == [(None,), (None,)]
    assert rows(read, "cp_visits", "child", "plan", "visited_on", "seen", "seen_alone") == [
        ("A", "7/A/2018-06-03", day(10, 12), "Y", "N")
    ]
    assert rows(read, "cp_reviews", "child", "plan", "held_on") == [("A", "7/A/2018-06-03", day(9, 1))]
    assert read.limits["cp_visits"].latest_only
    assert read.limits["cp_visits"].presumed == {"seen": "Y"}


def test_a_plan_before_the_birth_is_right_and_one_that_ends_before_it_starts_is_not(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            7: [
                {CHILD: "A", BORN: day(10, 4), PLAN: day(8, 23)},
                {CHILD: "B", PLAN: day(8, 2), PLAN_END: day(8, 1)},
                {CHILD: "A", BORN: day(10, 4), PLAN: day(8, 23)},
            ]
        },
    )
    assert rows(read, "cp_plans", "child") == [("A",)]
    assert [(row, rule) for row, _, rule, _ in said(read)] == [
        (3, "end-before-start"),
        (4, "duplicate-row-id"),
    ]
    assert account(read, "Annex A list 7") == (3, 1, 2, 0, 0)


# Lists 8 and 9 ------------------------------------------------------------------------------------


def test_a_child_in_care_is_one_episode_with_what_is_latest(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            8: [
                {
                    CHILD: "A",
                    CARE: day(3, 1, 2017),
                    "Start date of current legal status": day(2, 2),
                    "Child's Legal Status": "b) Full care orders",
                    "Date of Latest Statutory Review": day(8, 8),
                    "Date of Last Social Work Visit": day(10, 10),
                    "Date of Last Health Assessment": day(4, 4),
                    "Start Date of Most Recent Placement": day(5, 5),
                    "Placement Type": "f) U6",
                    "Placement Provider": "b) PR1",
                    "LA of Placement": "Camden",
                }
            ]
        },
    )
    period = "8/A/2017-03-01"
    assert rows(
        read, "cla_episodes", "id", "started_on", "entered_care_on", "ceased_on", "period_of_care"
    ) == [(period, day(3, 1, 2017), day(3, 1, 2017), None, period)]
    assert rows(read, "legal_statuses", "status", "started_on", "ended_on") == [("C2", day(2, 2), None)]
    assert rows(read, "cla_visits", "visited_on", "seen", "period_of_care") == [(day(10, 10), "Y", period)]
    assert rows(read, "cla_reviews", "held_on", "period_of_care") == [(day(8, 8), period)]
    assert rows(read, "health_checks", "type", "checked_on") == [("Health Assessment", day(4, 4))]
    assert rows(read, "placements", "started_on", "ended_on", "type", "provider", "authority") == [
        (day(5, 5), None, "U6", "PR1", "Camden")
    ]


def test_a_child_who_left_care_has_everything_ended_that_day(tmp_path: Path) -> None:
    cells = {
        CHILD: "A",
        CARE: day(3, 1, 2017),
        CEASED: day(7, 7),
        WHY: "a) E11",
        "Start date of current legal status": day(2, 2),
        "Child's Legal Status": "E1",
        "Start Date of Most Recent Placement": day(5, 5),
    }
    read = annex_a(tmp_path, {8: [cells, {**cells, CHILD: "B", WHY: "a) Adopted"}]})
    assert rows(read, "cla_episodes", "ceased_on", "ceased_because") == [
        (day(7, 7), "E11"),
        # less than a code, and no more is made of it
        (day(7, 7), "E11 or E12"),
    ]
    assert rows(read, "legal_statuses", "ended_on") == [(day(7, 7),)] * 2
    assert rows(read, "placements", "ended_on") == [(day(7, 7),)] * 2


def test_care_leavers_as_they_stand_on_the_day(tmp_path: Path) -> None:
    cells = {
        CHILD: "L1",
        "Eligibility Category": "b) Former relevant child",
        "LA in Touch": "c) Not recorded",
        "Latest Date of Contact": day(9, 9),
        "Type of Accommodation": "k) Independent living",
        "Suitability of Accommodation": "b) Unsuitable",
        "Activity Status": "P5",
        "Allocated Personal Advisor": "Pat",
    }
    read = annex_a(tmp_path, {9: [cells]})
    columns = (
        "child",
        "eligibility",
        "in_touch",
        "latest_contact_on",
        "accommodation",
        "suitable",
        "activity",
    )
    assert rows(read, "care_leavers", *columns) == [
        ("L1", "former relevant", None, day(9, 9), "U", "N", "P5")
    ]
    assert rows(read, "care_leavers", "personal_adviser") == [("Pat",)]


# Lists 10 and 11, and whose the children are ------------------------------------------------------


def test_the_way_to_adoption(tmp_path: Path) -> None:
    cells = {
        CHILD: "A",
        "Family identifier": "F1",
        "Date of Decision that Child Should be Placed for Adoption": day(1, 5),
        "Date of Adoption Order": day(9, 5),
    }
    back = {
        CHILD: "B",
        "Date of Decision that Child Should No Longer be Placed for Adoption": day(3, 5),
        "Reason Why Child No Longer Placed for Adoption": "a) Child’s needs changed",
    }
    read = annex_a(tmp_path, {10: [cells, back]})
    columns = ("child", "decided_on", "order_on", "order_type", "reversed_on", "reversed_because")
    assert rows(read, "permanence", *columns) == [
        ("A", day(1, 5), day(9, 5), "Adoption", None, None),
        ("B", None, None, None, day(3, 5), "RD1"),
    ]
    assert rows(read, "family_links", "child", "family") == [("A", "F1")]


def test_adopters_are_read_and_accounted_for(tmp_path: Path) -> None:
    """No table of the standard dataset holds them."""
    cells = {"Individual adopter identifier": "P1", "Date enquiry received": day(9, 5)}
    read = annex_a(tmp_path, {11: [cells, {**cells}], 1: [{CHILD: "A", "Date of Contact": day(9, 5)}]})
    assert account(read, "Annex A list 11") == (2, 1, 1, 0, 0)


def test_the_team_and_worker_of_the_first_list_that_still_has_the_child(tmp_path: Path) -> None:
    read = annex_a(
        tmp_path,
        {
            6: [{CHILD: child, IN_NEED: day(1, 2), TEAM: "Need", WORKER: "Nia"} for child in ("A", "B", "C")],
            7: [{CHILD: "B", PLAN: day(8, 3), TEAM: "Protection", WORKER: "Pia"}],
            8: [{CHILD: "C", CARE: day(8, 3), CEASED: day(9, 3), TEAM: "Care", WORKER: "Cia"}],
        },
    )
    found = rows(read, "involvements", "child", "team", "worker", "started_on", "ended_on")
    assert sorted(found) == [
        ("A", "Need", "Nia", day(10, 31), None),
        ("B", "Protection", "Pia", day(10, 31), None),
        ("C", "Need", "Nia", day(10, 31), None),
    ]
    assert sorted(rows(read, "teams", "id", "title")) == [(t, t) for t in ("Care", "Need", "Protection")]
    assert sorted(rows(read, "professionals", "id", "name_of_worker")) == [
        (w, w) for w in ("Cia", "Nia", "Pia")
    ]


def test_a_referral_that_does_not_say_when_it_closed_is_not_flagged_as_open(
    tmp_path: Path,
) -> None:
    cells = [{CHILD: "A", REFERRED: day(month, 5), NFA: "b) No"} for month in (6, 9)]
    read = annex_a(tmp_path, {3: cells, 6: [{CHILD: "A", IN_NEED: day(6, 5)}]})
    assert said(read, "two-open", "overlap") == []
