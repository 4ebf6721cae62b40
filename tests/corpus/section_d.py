"""Section D, children and their stories: what records say together, flagged and never changed."""

from __future__ import annotations

from datetime import date

from corpus.case import Account, Case, Expected, csv_bytes
from corpus.pairs import both, folder
from corpus.people import PLAN, Row

PERSON: Row = [
    "pers_person_id",
    "pers_forename",
    "pers_surname",
    "pers_dob",
    "pers_expected_dob",
    "pers_death_date",
]
REFERRAL: Row = [
    "cine_referral_id",
    "cine_person_id",
    "cine_referral_date",
    "cine_close_date",
    "cine_referral_nfa",
]
ASSESSMENT: Row = [
    "cina_assessment_id",
    "cina_person_id",
    "cina_referral_id",
    "cina_assessment_start_date",
    "cina_assessment_auth_date",
]
CONTACT: Row = ["cont_contact_id", "cont_person_id", "cont_contact_date"]
VISIT: Row = ["cppv_cp_visit_id", "cppv_person_id", "cppv_cp_visit_date"]
START, PLANS = "cppl_cp_plan_start_date", "ssd_cp_plans"
BORN = date(2010, 4, 17)
AMY: Row = ["C001", "Amy", "Ashby", BORN, None, None]
BO: Row = ["C002", "Bo", "Boon", BORN, None, None]
CY: Row = ["C003", "Cy", "Cole", BORN, None, None]


def day(month: int, number: int) -> date:
    """A day of 2018."""
    return date(2018, month, number)


def plans(*rows: tuple[str, date, date | None]) -> list[Row]:
    """Plans of these children from and to these days."""
    return [PLAN, *([f"P{n}", *row] for n, row in enumerate(rows, 1))]


def people(*rows: Row) -> list[Row]:
    """Children under the headings of the list of children."""
    return [PERSON, *rows]


def plans_of_teams(newest: int) -> list[Row]:
    """
    East's child in need plans: 20 in each month of the year before, and so many in the newest, September.

    Each ended on the day it began, so that none is open; North's 40 a month keep the whole in line.
    """
    months = [(2017, 9), (2017, 10), (2017, 11), (2017, 12), *((2018, month) for month in range(1, 10))]
    columns = ("id", "start_date", "end_date", "team")
    rows: list[Row] = [["cinp_person_id", *(f"cinp_cin_plan_{column}" for column in columns)]]
    for year, month in months:
        for team, usual in (("East", 20), ("North", 40)):
            count = newest if (team, year, month) == ("East", 2018, 9) else usual
            days = [date(year, month, 13 + n % 2) for n in range(count)]
            rows += [[f"{team} {n}", f"{team}{d:%y%m}-{n}", d, d, team] for n, d in enumerate(days)]
    return rows


def all_loaded(**rows: int) -> dict[str, Account]:
    """Accounts in which every row is loaded."""
    return {table: Account(count, count) for table, count in rows.items()}


CASES: list[Case] = [
    *both(
        "D01-the-same-row-twice",
        "Of two rows alike the later is set aside, and counted.",
        PLANS,
        [*plans(("C001", day(1, 13), None)), ["P1", "C001", day(1, 13), None]],
        problems=[Expected("duplicate-row-id", "set aside", 3, "cppl_cp_plan_id")],
        accounts={PLANS: Account(2, 1, 1)},
    ),
    *both(
        "D02-one-id-two-birthdays",
        "Of two rows with one id and different details the later is set aside, naming them.",
        "ssd_person",
        people(
            AMY,
            ["C001", "Amy", "Ashby", date(2011, 4, 17), None, None],
        ),
        problems=[Expected("duplicate-row-id", "set aside", 3, "pers_person_id")],
        accounts={"ssd_person": Account(2, 1, 1)},
    ),
    *both(
        "D03-same-name-and-birthday",
        "Two ids of one name and birthday are listed on both rows, and not merged.",
        "ssd_person",
        people(AMY, ["C002", "amy", "Ashby ", BORN, None, None]),
        problems=[
            Expected("trimmed", "fix", 3, "pers_surname"),
            *(Expected("possible-duplicate", "flag", row, "pers_surname") for row in (2, 3)),
        ],
        accounts=all_loaded(ssd_person=2),
    ),
    *both(
        "D03-twins",
        "Twins share a birthday and a surname, and are two children.",
        "ssd_person",
        people(AMY, ["C002", "Ann", "Ashby", BORN, None, None]),
        accounts=all_loaded(ssd_person=2),
        absent=["possible-duplicate"],
    ),
    *both(
        "D03-called-duplicate",
        "A name that says duplicate is flagged.",
        "ssd_person",
        people(["C001", "Amy", "Ashby DUPLICATE", BORN, None, None]),
        problems=[Expected("called-duplicate", "flag", 2, "pers_surname")],
        accounts=all_loaded(ssd_person=1),
    ),
    *both(
        "D03-one-common-id",
        "Two ids with one national number are listed, and not merged.",
        "ssd_person",
        [["pers_person_id", "pers_common_child_id"], ["C001", "9434765919"], ["C002", "9434765919"]],
        problems=[Expected("possible-duplicate", "flag", row, "pers_common_child_id") for row in (2, 3)],
        accounts=all_loaded(ssd_person=2),
    ),
    Case(
        "D04-crosswalk",
        "A crosswalk to a child in the list is read as it is; one to nobody is flagged.",
        {
            "id_crosswalk.csv": csv_bytes(
                [
                    ["old_person_id", "new_person_id", "effective_date"],
                    ["1", "C001", "2018-01-13"],
                    ["2", "C009", "2018-01-13"],
                ]
            ),
            "ssd_person.csv": csv_bytes([["pers_person_id"], ["C001"]]),
        },
        problems=[Expected("crosswalk-unknown", "flag", 3, "new_person_id")],
        accounts=all_loaded(id_crosswalk=2, ssd_person=1),
    ),
    *both(
        "D05-unborn",
        "An expected child is right; one with both dates, or expected long ago, is flagged.",
        "ssd_person",
        people(
            ["C001", None, "Ashby", None, date(2019, 1, 13), None],
            ["C002", None, "Boon", BORN, date(2010, 4, 13), None],
            ["C003", None, "Cole", None, date(2018, 1, 13), None],
        ),
        problems=[
            Expected("born-and-expected", "flag", 3, "pers_expected_dob"),
            Expected("expected-long-past", "flag", 4, "pers_expected_dob"),
        ],
        accounts=all_loaded(ssd_person=3),
    ),
    *both(
        "D05-unborn-with-a-sex",
        "Nobody knows the sex of a child not born.",
        "ssd_person",
        [
            ["pers_person_id", "pers_sex", "pers_dob", "pers_expected_dob"],
            ["C001", "F", None, date(2019, 1, 13)],
        ],
        problems=[Expected("unborn-with-sex", "flag", 2, "pers_sex")],
        accounts=all_loaded(ssd_person=1),
    ),
    folder(
        "D06-before-birth",
        "A contact 40 weeks before birth is right for an unborn child, and a day earlier is not.",
        {
            "ssd_person": people(["C001", None, "Ashby", day(10, 15), None, None]),
            "ssd_contacts": [CONTACT, ["K1", "C001", day(1, 8)], ["K2", "C001", day(1, 7)]],
        },
        problems=[Expected("before-birth", "flag", 3, "cont_contact_date", file="ssd_contacts.csv")],
        accounts=all_loaded(ssd_person=1, ssd_contacts=2),
    ),
    folder(
        "D07-after-death",
        "What begins after a death, ends after it, or is still open, is flagged.",
        {
            "ssd_person": people(["C001", None, "Ashby", BORN, None, day(6, 13)]),
            "ssd_contacts": [CONTACT, ["K1", "C001", day(6, 13)], ["K2", "C001", day(6, 14)]],
            PLANS: plans(("C001", day(1, 13), day(7, 13))),
            "ssd_cin_episodes": [REFERRAL, ["R1", "C001", day(1, 13), None, "N"]],
        },
        problems=[
            Expected("after-death", "flag", 3, "cont_contact_date", file="ssd_contacts.csv"),
            Expected("after-death", "flag", 2, "cppl_cp_plan_end_date", file=f"{PLANS}.csv"),
            Expected("open-after-death", "flag", 2, "cine_close_date", file="ssd_cin_episodes.csv"),
        ],
        accounts=all_loaded(ssd_person=1, ssd_contacts=2, ssd_cp_plans=1, ssd_cin_episodes=1),
    ),
    *both(
        "D08-end-before-start",
        "A plan that ends before it starts is set aside.",
        PLANS,
        plans(("C001", day(2, 13), day(2, 12))),
        problems=[Expected("end-before-start", "set aside", 2, "cppl_cp_plan_end_date")],
        accounts={PLANS: Account(1, 0, 1)},
    ),
    *both(
        "D09-one-day",
        "A plan that starts and ends on one day is kept.",
        PLANS,
        plans(("C001", day(2, 13), day(2, 13))),
        accounts=all_loaded(ssd_cp_plans=1),
    ),
    *both(
        "D10-overlap-next",
        "Two plans that overlap are flagged on both rows; two that meet are not.",
        PLANS,
        plans(
            ("C001", day(1, 13), day(3, 14)),
            ("C001", day(3, 13), day(4, 13)),
            ("C002", day(1, 13), day(3, 13)),
            ("C002", day(3, 13), day(4, 13)),
        ),
        problems=[Expected("overlap", "flag", row, START) for row in (2, 3)],
        accounts=all_loaded(ssd_cp_plans=4),
    ),
    *both(
        "D10-overlap-beyond-the-next",
        "A long plan overlaps the second after it as well as the first.",
        PLANS,
        plans(
            ("C001", day(1, 13), day(9, 13)),
            ("C001", day(2, 13), day(3, 13)),
            ("C001", day(5, 13), day(6, 13)),
        ),
        problems=[Expected("overlap", "flag", row, START) for row in (2, 3, 4)],
        accounts=all_loaded(ssd_cp_plans=3),
    ),
    *both(
        "D12-two-open",
        "Two plans open at once are flagged; the child counts once.",
        PLANS,
        plans(("C001", day(1, 13), None), ("C001", day(3, 13), None), ("C002", day(3, 13), None)),
        problems=[Expected("two-open", "flag", row, START) for row in (2, 3)],
        accounts=all_loaded(ssd_cp_plans=3),
    ),
    folder(
        "D11-before",
        "Two plans that were open when the extract was taken.",
        {PLANS: plans(("C001", day(1, 13), None), ("C002", day(2, 13), None)), "ssd_person": people(AMY, BO)},
        as_at="2018-09-30",
        accounts=all_loaded(ssd_cp_plans=2, ssd_person=2),
    ),
    folder(
        "D11-still-open",
        "Children whose plans were open last time and still are, are no question.",
        {
            PLANS: plans(("C001", day(1, 13), None), ("C002", day(2, 13), None), ("C003", day(10, 13), None)),
            "ssd_person": people(AMY, BO, CY),
        },
        after={"D11-before": "2018-09-30"},
        accounts=all_loaded(ssd_cp_plans=3, ssd_person=3),
    ),
    folder(
        "D11-absent-now",
        "A child whose plan was open last time and who is nowhere now: closed, deleted or lost? Asked.",
        {
            PLANS: plans(("C002", day(2, 13), None), ("C003", day(10, 13), None)),
            "ssd_person": people(BO, CY),
        },
        after={"D11-before": "2018-09-30"},
        problems=[
            Expected("children-vanished", "ask"),
            Expected("open-child-absent", "flag", column="cppl_person_id"),
        ],
        accounts=all_loaded(ssd_cp_plans=2, ssd_person=2),
    ),
    folder(
        "D13-before",
        "A plan that had ended when the extract was taken.",
        {PLANS: plans(("C001", day(1, 13), day(9, 13))), "ssd_person": people(AMY)},
        as_at="2018-09-30",
        accounts=all_loaded(ssd_cp_plans=1, ssd_person=1),
    ),
    folder(
        "D13-re-opened",
        "A plan whose end has gone since is loaded as it now is; the earlier load keeps what was known then.",
        {
            PLANS: plans(("C001", day(1, 13), None), ("C003", day(10, 13), None)),
            "ssd_person": people(AMY, CY),
        },
        after={"D13-before": "2018-09-30"},
        accounts=all_loaded(ssd_cp_plans=2, ssd_person=2),
    ),
    folder(
        "D14-moved-between-teams",
        "A child who moves between workers and teams has one row for each, and that is right.",
        {
            "ssd_involvements": [
                [
                    "invo_involvements_id",
                    "invo_person_id",
                    "invo_professional_id",
                    "invo_professional_team",
                    "invo_involvement_start_date",
                    "invo_involvement_end_date",
                ],
                ["I1", "C001", "W1", "T1", day(1, 13), day(3, 13)],
                ["I2", "C001", "W2", "T2", day(3, 13), None],
            ]
        },
        accounts=all_loaded(ssd_involvements=2),
    ),
    folder(
        "D15-siblings-in-one-meeting",
        "Siblings discussed at one conference have a row each, and keep it.",
        {
            "ssd_initial_cp_conference": [
                ["icpc_icpc_id", "icpc_person_id", "icpc_icpc_meeting_id", "icpc_icpc_date"],
                ["F1", "C001", "M1", day(1, 13)],
                ["F2", "C002", "M1", day(1, 13)],
            ]
        },
        accounts=all_loaded(ssd_initial_cp_conference=2),
    ),
    folder(
        "D16-after-the-case-closed",
        "What began after its referral closed, or outlived it, or was not called for, is flagged.",
        {
            "ssd_cin_assessments": [
                ASSESSMENT,
                ["S1", "C001", "R1", day(6, 14), day(6, 20)],
                ["S2", "C001", "R1", day(6, 1), None],
                ["S3", "C002", "R2", day(6, 1), day(6, 20)],
                ["S4", "C001", "R1", day(1, 14), day(2, 13)],
            ],
            "ssd_cin_episodes": [
                REFERRAL,
                ["R1", "C001", day(1, 13), day(6, 13), "N"],
                ["R2", "C002", day(1, 13), None, "Y"],
            ],
        },
        problems=[
            Expected("activity-after-close", "flag", 2, "cina_assessment_start_date"),
            Expected("open-after-close", "flag", 3, "cina_assessment_auth_date"),
            Expected("activity-on-nfa", "flag", 4, "cina_assessment_start_date"),
        ],
        accounts=all_loaded(ssd_cin_assessments=4, ssd_cin_episodes=2),
    ),
    folder(
        "D17-nothing-recorded-yet",
        "A child with an open plan and no visit is no mistake of the files.",
        {
            PLANS: plans(("C001", day(1, 13), None)),
            "ssd_cp_visits": [["cppv_cp_visit_id", "cppv_person_id", "cppv_cp_visit_date"]],
        },
        accounts=all_loaded(ssd_cp_plans=1, ssd_cp_visits=0),
    ),
    *both(
        "D18-a-day-off",
        "A contact on a bank holiday is a contact.",
        "ssd_contacts",
        [CONTACT, ["K1", "C001", day(8, 27)]],
        accounts=all_loaded(ssd_contacts=1),
    ),
    folder(
        "D19-assumed-birthday",
        "An unaccompanied child born on 1 January may have a day that was assumed.",
        {
            "ssd_immigration_status": [
                [
                    "immi_immigration_status_id",
                    "immi_person_id",
                    "immi_immigration_status",
                    "immi_immigration_status_start_date",
                ],
                ["G1", "C001", "Unaccompanied Asylum Seeking Child", day(1, 13)],
            ],
            "ssd_person": people(
                ["C001", "Abel", "Ashby", date(2002, 1, 1), None, None],
                ["C002", "Bo", "Boon", date(2002, 1, 1), None, None],
            ),
        },
        problems=[Expected("birth-assumed", "flag", 2, "pers_dob", file="ssd_person.csv")],
        accounts=all_loaded(ssd_immigration_status=1, ssd_person=2),
    ),
    folder(
        "D20-adopted",
        "A child who was adopted is not matched with anybody.",
        {
            "ssd_cla_episodes": [
                [
                    "clae_cla_episode_id",
                    "clae_person_id",
                    "clae_cla_episode_start_date",
                    "clae_cla_episode_ceased_date",
                    "clae_cla_episode_ceased_reason",
                ],
                ["E1", "C001", day(1, 13), day(6, 13), "E11"],
            ],
            "ssd_person": people(AMY, ["C002", "Amy", "Ashby", BORN, None, None]),
        },
        accounts=all_loaded(ssd_cla_episodes=1, ssd_person=2),
        absent=["possible-duplicate"],
    ),
    folder(
        "D21-adults",
        "Care that begins at 18, and a case open past 25, are flagged.",
        {
            "ssd_cin_episodes": [REFERRAL, ["R1", "C002", day(1, 13), None, "N"]],
            "ssd_cla_episodes": [
                ["clae_cla_episode_id", "clae_person_id", "clae_cla_episode_start_date"],
                ["E1", "C001", day(4, 18)],
            ],
            "ssd_person": people(
                ["C001", "Amy", "Ashby", date(2000, 4, 17), None, None],
                ["C002", "Bo", "Boon", date(1992, 10, 31), None, None],
            ),
        },
        problems=[
            Expected("over-25", "flag", 2, "cine_referral_date"),
            Expected("adult-in-care", "flag", 2, "clae_cla_episode_start_date", file="ssd_cla_episodes.csv"),
        ],
        accounts=all_loaded(ssd_cin_episodes=1, ssd_cla_episodes=1, ssd_person=2),
    ),
    *both(
        "D22-a-mark-of-restriction",
        "A column that marks restricted cases is none of the contract's: it is kept, and listed.",
        "ssd_person",
        [["pers_person_id", "restricted"], ["C001", "Y"]],
        problems=[Expected("extra-column", "flag", 1, "restricted")],
        accounts=all_loaded(ssd_person=1),
    ),
    folder(
        "D22-restricted-cases",
        "Restricted cases, in a table of Waymark's own, are loaded, also without a first day.",
        {
            "ssd_person": people(AMY, BO),
            "restricted_cases": [
                ["person_id", "restricted_from", "restricted_to", "allowed_group", "note"],
                ["C001", day(1, 13), None, "managers", "a worker's niece"],
                ["C002", None, day(9, 13), "managers", None],
                [None, day(1, 13), None, "managers", None],
            ],
        },
        problems=[Expected("blank-mandatory", "set aside", 4, "person_id", file="restricted_cases.csv")],
        accounts={**all_loaded(ssd_person=2), "restricted_cases": Account(3, 2, 1)},
    ),
    *both(
        "D23-sex-missing",
        "Where the sex of more than 2% of children is not known, it is asked whether that is right.",
        "ssd_person",
        [["pers_person_id", "pers_sex"], *([f"C{n:03}", "F" if n % 20 else "U"] for n in range(100))],
        problems=[Expected("sex-missing", "ask", column="pers_sex")],
        accounts=all_loaded(ssd_person=100),
    ),
    *both(
        "D23-few-disabilities",
        "A hundred disabilities of three kinds: are all of them recorded?",
        "ssd_disability",
        [
            ["disa_table_id", "disa_person_id", "disa_disability_code"],
            *([f"B{n}", f"C{n:03}", ("MOB", "HAND", "CON")[n % 3]] for n in range(100)),
        ],
        problems=[Expected("few-disabilities", "ask", column="disa_disability_code")],
        accounts=all_loaded(ssd_disability=100),
    ),
    folder(
        "D23-more-plans-than-conferences",
        "Two plans began in the year and one conference was held: is one missing?",
        {
            PLANS: plans(("C001", day(1, 13), None), ("C002", day(1, 13), None)),
            "ssd_initial_cp_conference": [
                ["icpc_icpc_id", "icpc_person_id", "icpc_icpc_date"],
                ["F1", "C001", day(1, 13)],
            ],
        },
        problems=[Expected("more-plans-than-conferences", "ask", column=START)],
        accounts=all_loaded(ssd_cp_plans=2, ssd_initial_cp_conference=1),
    ),
    folder(
        "D24-teams-before",
        "Two teams' plans of a year, as they stood in August.",
        {
            "ssd_cin_plans": [
                row for row in plans_of_teams(20) if str(row[2]) < "2018-09" or row[0] == "cinp_person_id"
            ]
        },
        as_at="2018-08-31",
        accounts=all_loaded(ssd_cin_plans=720),
    ),
    folder(
        "D24-team-silent",
        "East had 20 plans in every month before, and none in the newest: are its rows missing? Asked.",
        {"ssd_cin_plans": plans_of_teams(0)},
        after={"D24-teams-before": "2018-08-31"},
        as_at="2018-09-30",
        problems=[Expected("team-silent", "ask", column="cinp_cin_plan_team")],
        accounts=all_loaded(ssd_cin_plans=760),
    ),
    folder(
        "D24-team-month-out-of-line",
        "East had 20 plans in every month before, and 9 in the newest, less than half: is it whole? Asked.",
        {"ssd_cin_plans": plans_of_teams(9)},
        after={"D24-teams-before": "2018-08-31"},
        as_at="2018-09-30",
        problems=[Expected("team-month-out-of-line", "ask", column="cinp_cin_plan_team")],
        accounts=all_loaded(ssd_cin_plans=769),
    ),
    folder(
        "D24-team-month-in-line",
        "East had 20 plans in every month before, and 11 in the newest: no question.",
        {"ssd_cin_plans": plans_of_teams(11)},
        after={"D24-teams-before": "2018-08-31"},
        as_at="2018-09-30",
        accounts=all_loaded(ssd_cin_plans=771),
    ),
    folder(
        "D24-no-sharp-change",
        "As many children and plans as last time, and one more, are no question.",
        {
            PLANS: plans(("C001", day(1, 13), day(9, 13)), ("C003", day(10, 13), None)),
            "ssd_person": people(AMY, CY),
        },
        after={"D13-before": "2018-09-30"},
        accounts=all_loaded(ssd_cp_plans=2, ssd_person=2),
    ),
    folder(
        "D25-workers",
        "A leaver who still has a child, an agency worker twice at once, and 37 for one post, are flagged.",
        {
            "employment": [
                ["employment_id", "professional_id", "contract", "fte", "start_date", "end_date"],
                ["M1", "W1", "permanent", "1", day(1, 13), day(6, 13)],
                ["M2", "W2", "agency", "37", day(1, 13), None],
                ["M3", "W2", "agency", "0.5", day(3, 13), day(4, 13)],
                ["M4", "W3", "permanent", "0.5", day(1, 13), None],
                ["M5", "W3", "permanent", "0.5", day(1, 13), None],
            ],
            "ssd_involvements": [
                [
                    "invo_involvements_id",
                    "invo_person_id",
                    "invo_professional_id",
                    "invo_involvement_start_date",
                    "invo_involvement_end_date",
                ],
                ["I1", "C001", "W1", day(1, 13), None],
                ["I2", "C001", "W3", day(1, 13), None],
                ["I3", "C002", "W1", day(1, 13), day(6, 13)],
            ],
        },
        problems=[
            Expected("absurd-number", "flag", 3, "fte"),
            Expected("agency-twice", "flag", 3, "start_date"),
            Expected("agency-twice", "flag", 4, "start_date"),
            Expected("leaver-with-children", "flag", 2, "invo_professional_id", file="ssd_involvements.csv"),
        ],
        accounts=all_loaded(employment=5, ssd_involvements=3),
    ),
]
