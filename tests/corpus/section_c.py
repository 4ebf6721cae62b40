"""Section C, the values: dates, ids, codes and numbers that cannot be what they say."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.case import Account, Case, Expected, csv_bytes
from corpus.pairs import both
from corpus.people import PLAN

CONTACT = ["cont_contact_id", "cont_person_id", "cont_contact_date"]
START, ON = "cppl_cp_plan_start_date", "cont_contact_date"


def contacts(*days: object) -> list[list[object]]:
    """A contact for each of these days."""
    return [CONTACT, *([f"K{n}", "C001", day] for n, day in enumerate(days, 1))]


def starts(*days: object) -> list[list[object]]:
    """A plan of a child of its own from each of these days."""
    return [PLAN, *([f"P{n}", f"C{n:03}", day, None] for n, day in enumerate(days, 1))]


def loaded(rows: int, aside: int = 0) -> dict[str, Account]:
    """The account of the contacts."""
    return {"ssd_contacts": Account(rows, rows - aside, aside)}


def named(*names: str) -> list[list[object]]:
    """A child of each of these surnames."""
    return [["pers_person_id", "pers_surname"], *([f"C{n:03}", name] for n, name in enumerate(names, 1))]


CASES: list[Case] = [
    *both(
        "C01-day-first",
        "One day over 12 shows the order for the whole column.",
        "ssd_contacts",
        contacts("03/04/2018", "13/04/2018"),
        problems=[Expected("date-order", "fix", 2, ON)],
        accounts=loaded(2),
        values={"contacts.received_on": ["2018-04-03", "2018-04-13"]},
    ),
    *both(
        "C01-month-first",
        "So it does the other way round.",
        "ssd_contacts",
        contacts("03/04/2018", "04/13/2018"),
        problems=[Expected("date-order", "fix", 2, ON)],
        accounts=loaded(2),
        values={"contacts.received_on": ["2018-03-04", "2018-04-13"]},
    ),
    *both(
        "C01-nothing-shows-the-order",
        "Where no cell shows the order it is asked for, and nothing is loaded; nor is any row called blank.",
        "ssd_contacts",
        contacts("03/04/2018", "05/06/2018"),
        published=False,
        problems=[Expected("date-order-unknown", "ask", 2, ON)],
        accounts=loaded(2),
        absent=["blank-mandatory"],
    ),
    *both(
        "C01-order-answered",
        "An order that was answered is used, and not asked for again.",
        "ssd_contacts",
        contacts("03/04/2018", "05/06/2018"),
        answers={"orders": {"ssd_contacts.cont_contact_date": "dmy"}},
        problems=[Expected("date-order", "fix", 2, ON)],
        accounts=loaded(2),
        values={"contacts.received_on": ["2018-04-03", "2018-06-05"]},
    ),
    *both(
        "C01-both-orders",
        "Where both orders appear the minority is set aside, loudly.",
        "ssd_contacts",
        contacts("13/04/2018", "14/04/2018", "04/15/2018"),
        problems=[Expected("date-order", "fix", 2, ON), Expected("date-order-mixed", "set aside", 4, ON)],
        accounts=loaded(3, 1),
    ),
    Case(
        "C02-several-ways-csv",
        "A column written in several ways is read as it is, and the ways are counted.",
        {"ssd_contacts.csv": csv_bytes(contacts("2018-04-13", "13/04/2018", "14 April 2018"))},
        problems=[
            Expected("date-kinds", "flag", column=ON),
            Expected("date-order", "fix", 3, ON),
            Expected("date-format", "fix", 4, ON),
        ],
        accounts=loaded(3),
        values={"contacts.received_on": ["2018-04-13", "2018-04-13", "2018-04-14"]},
    ),
    Case(
        "C02-serial-in-text-csv",
        "A number is no day in a file of text, where nobody can know that it stands for one.",
        {"ssd_contacts.csv": csv_bytes(contacts("2018-04-13", "43203"))},
        problems=[
            Expected("not-a-date", "flag", 3, ON),
            Expected("unreadable-mandatory", "set aside", 3, ON),
        ],
        accounts=loaded(2, 1),
    ),
    Case(
        "C02-exchanged-by-a-spreadsheet-csv",
        "Real dates up to the 12th beside texts after it have been through an American spreadsheet: asked.",
        {
            "ssd_contacts.csv": csv_bytes(
                contacts("2018-03-04", "2018-05-06", "2018-07-08", "13/04/2018", "14/04/2018", "15/04/2018")
            )
        },
        problems=[
            Expected("dates-swapped", "ask", column=ON),
            Expected("date-kinds", "flag", column=ON),
            Expected("date-order", "fix", 5, ON),
        ],
        accounts=loaded(6),
    ),
    *both(
        "C02-no-day-after-the-12th",
        "Two dozen real dates and none after the 12th: asked.",
        "ssd_contacts",
        contacts(*(date(2018, 1 + n % 9, 1 + n % 12) for n in range(30))),
        problems=[Expected("dates-swapped", "ask", column=ON)],
        accounts=loaded(30),
    ),
    *both(
        "C03-two-digit-years",
        "A birth is never in the future, and other dates run from 1989 on.",
        "ssd_person",
        [["pers_person_id", "pers_dob"], ["C001", "13/06/18"], ["C002", "13/06/19"]],
        problems=[Expected("two-digit-year", "fix", row, "pers_dob") for row in (2, 3)],
        accounts={"ssd_person": Account(2, 2)},
        values={"children.born_on": ["2018-06-13", "1919-06-13"]},
    ),
    *both(
        "C03-a-contact-in-89",
        "A contact of 89 is one of 1989.",
        "ssd_contacts",
        contacts("13/06/89"),
        problems=[Expected("two-digit-year", "fix", 2, ON)],
        accounts=loaded(1),
        values={"contacts.received_on": ["1989-06-13"]},
    ),
    *both(
        "C04-no-such-day",
        "A day no calendar has is emptied; where it is the day of the row, the row is set aside.",
        "ssd_contacts",
        contacts("2018-02-31", "2018-02-28"),
        problems=[
            Expected("impossible-date", "flag", 2, ON),
            Expected("unreadable-mandatory", "set aside", 2, ON),
        ],
        accounts=loaded(2, 1),
    ),
    *both(
        "C04-placeholders",
        "Days that stand for not known are emptied.",
        "ssd_cp_plans",
        [
            PLAN,
            ["P1", "C001", date(2018, 1, 13), "9999-12-31"],
            ["P2", "C002", date(2018, 1, 13), "01/01/1900"],
            ["P3", "C003", date(2018, 1, 13), "00/00/0000"],
        ],
        problems=[Expected("placeholder-date", "flag", row, "cppl_cp_plan_end_date") for row in (2, 3, 4)],
        accounts={"ssd_cp_plans": Account(3, 3)},
        values={"cp_plans.ended_on": [None, None, None]},
        absent=["date-order-unknown"],
    ),
    *both(
        "C04-midnight-elsewhere",
        "Half past eleven at night in UTC on 30 June is 1 July in England.",
        "ssd_contacts",
        contacts("2018-06-30T23:30:00Z"),
        problems=[Expected("date-time", "fix", 2, ON)],
        accounts=loaded(1),
        values={"contacts.received_on": ["2018-07-01"]},
    ),
    Case(
        "C04-own-placeholder",
        "A council's own placeholder is added by an answer.",
        {"ssd_cp_plans.csv": csv_bytes([PLAN, ["P1", "C001", "2018-01-13", "2018-09-09"]])},
        answers={"placeholders": {"2018-09-09": True}},
        problems=[Expected("placeholder-date", "flag", 2, "cppl_cp_plan_end_date")],
        accounts={"ssd_cp_plans": Account(1, 1)},
        values={"cp_plans.ended_on": [None]},
    ),
    *both(
        "C05-in-the-future",
        "A contact after the extract was taken cannot be; a review due then can.",
        "ssd_contacts",
        contacts(date(2018, 10, 31), date(2018, 11, 1)),
        problems=[
            Expected("future-date", "flag", 3, ON),
            Expected("unreadable-mandatory", "set aside", 3, ON),
        ],
        accounts=loaded(2, 1),
    ),
    *both(
        "C05-planned",
        "A review due after the extract was taken is to be expected.",
        "ssd_cp_reviews",
        [
            ["cppr_cp_review_id", "cppr_person_id", "cppr_cp_review_due", "cppr_cp_review_date"],
            ["V1", "C001", date(2019, 1, 13), None],
        ],
        accounts={"ssd_cp_reviews": Account(1, 1)},
        values={"cp_reviews.due_on": ["2019-01-13"]},
    ),
    Case(
        "C06-changed-ids-csv",
        "Decimals and a mark for text come off; an id that was rounded cannot be used.",
        {
            "ssd_contacts.csv": csv_bytes(
                [
                    CONTACT,
                    ["K1.0", "123.0", "2018-04-13"],
                    ["'002", "O'Neill-7", "2018-04-13"],
                    ["1.23E+11", "C 1", "2018-04-13"],
                ]
            )
        },
        problems=[
            Expected("id-decimal", "fix", 2, "cont_person_id"),
            Expected("id-apostrophe", "fix", 3, "cont_contact_id"),
            Expected("id-rounded", "flag", 4, "cont_contact_id"),
            Expected("unreadable-mandatory", "set aside", 4, "cont_contact_id"),
        ],
        accounts=loaded(3, 1),
        values={"contacts.id": ["K1.0", "002"], "contacts.child": ["123", "O'Neill-7"]},
    ),
    Case(
        "C06-lost-noughts",
        "456 where the list has 000456 is asked about, and not padded unasked.",
        {
            "ssd_contacts.csv": csv_bytes([CONTACT, ["K1", "456", "2018-04-13"]]),
            "ssd_person.csv": b"pers_person_id\n000456\n",
        },
        problems=[
            Expected("child-not-in-person", "flag", 2, "cont_person_id"),
            Expected("lost-zeros", "ask", 2, "cont_person_id"),
        ],
        accounts={**loaded(1), "ssd_person": Account(1, 1)},
        values={"contacts.child": ["456"]},
    ),
    Case(
        "C06-noughts-restored",
        "Once it is answered how long ids are, the noughts are put back.",
        {
            "ssd_contacts.csv": csv_bytes([CONTACT, ["K1", "456", "2018-04-13"]]),
            "ssd_person.csv": b"pers_person_id\n000456\n",
        },
        answers={"widths": {"ssd_contacts.cont_person_id": 6}},
        problems=[Expected("zeros-restored", "fix", 2, "cont_person_id")],
        accounts={**loaded(1), "ssd_person": Account(1, 1)},
        values={"contacts.child": ["000456"]},
    ),
    *both(
        "C06-one-short-id-in-the-list",
        "One short id among many of one length, some with noughts in front: asked.",
        "ssd_person",
        [["pers_person_id"], *([f"{n:06}"] for n in range(99_990, 100_010)), ["456"]],
        problems=[Expected("lost-zeros", "ask", 22, "pers_person_id")],
        accounts={"ssd_person": Account(21, 21)},
    ),
    *both(
        "C07-names-that-look-like-nothing",
        "Names are text, whatever they look like, and nothing is run.",
        "ssd_person",
        named("Null", "NA", "None", "True", "O'Brien", "=cmd|' /C calc'!A0"),
        accounts={"ssd_person": Account(6, 6)},
        values={"children.surname": ["Null", "NA", "None", "True", "O'Brien", "=cmd|' /C calc'!A0"]},
    ),
    *both(
        "C08-a-code-nobody-knows",
        "An unknown code is flagged, kept as it is, and asked about once.",
        "ssd_person",
        [["pers_person_id", "pers_sex"], ["C001", "Boy"], ["C002", "Boy"], ["C003", "1"]],
        problems=[
            Expected("unknown-code", "flag", 2, "pers_sex"),
            Expected("unknown-code", "flag", 3, "pers_sex"),
            Expected("code-meaning", "ask", column="pers_sex"),
            Expected("code-read", "fix", 4, "pers_sex"),
        ],
        accounts={"ssd_person": Account(3, 3)},
        values={"children.sex": ["Boy", "Boy", "M"]},
    ),
    *both(
        "C08-a-code-explained",
        "Once it is answered what a way of writing means, it is read so.",
        "ssd_person",
        [["pers_person_id", "pers_sex"], ["C001", "Boy"]],
        answers={"codes": {"sex": {"Boy": "M"}}},
        problems=[Expected("code-read", "fix", 2, "pers_sex")],
        accounts={"ssd_person": Account(1, 1)},
        values={"children.sex": ["M"]},
    ),
    *both(
        "C08-a-code-of-another-year",
        "A code is too old for what began after its last day, and too new for what ended before its first.",
        "ssd_cla_placement",
        [
            [
                "clap_cla_placement_id",
                "clap_person_id",
                "clap_cla_placement_start_date",
                "clap_cla_placement_end_date",
                "clap_cla_placement_type",
            ],
            ["P1", "C001", date(2015, 3, 31), None, "Q1"],
            ["P2", "C002", date(2015, 4, 1), None, "Q1"],
            ["P3", "C003", date(2017, 5, 1), date(2018, 5, 1), "K3"],
            ["P4", "C004", date(2018, 5, 1), None, "K3"],
        ],
        problems=[
            Expected("code-of-another-year", "flag", 3, "clap_cla_placement_type"),
            Expected("code-of-another-year", "flag", 4, "clap_cla_placement_type"),
        ],
        accounts={"ssd_cla_placement": Account(4, 4)},
        values={"placements.type": ["Q1", "Q1", "K3", "K3"]},
    ),
    *both(
        "C09-no-postcode",
        "A postcode that can be none is flagged and emptied.",
        "ssd_address",
        [
            ["addr_table_id", "addr_person_id", "addr_address_start_date", "addr_address_postcode"],
            ["A1", "C001", date(2018, 1, 13), "E1 6AN"],
            ["A2", "C002", date(2018, 1, 13), "the usual"],
        ],
        problems=[Expected("not-a-postcode", "flag", 3, "addr_address_postcode")],
        accounts={"ssd_address": Account(2, 2)},
        values={"addresses.postcode": ["E1 6AN", None]},
    ),
    *both(
        "C09-no-urn",
        "Ofsted's number for a provider has six or seven digits, or is XXXXXXX.",
        "ssd_cla_placement",
        [
            [
                "clap_cla_placement_id",
                "clap_person_id",
                "clap_cla_placement_start_date",
                "clap_cla_placement_urn",
            ],
            ["L1", "C001", date(2018, 1, 13), "1234567"],
            ["L2", "C002", date(2018, 1, 13), "XXXXXXX"],
            ["L3", "C003", date(2018, 1, 13), "12"],
        ],
        problems=[Expected("not-a-urn", "flag", 4, "clap_cla_placement_urn")],
        accounts={"ssd_cla_placement": Account(3, 3)},
        values={"placements.provider_urn": ["1234567", "XXXXXXX", None]},
    ),
    *both(
        "C10-an-sdq-of-400",
        "A score of 400 of 40, and a score below nought, are emptied.",
        "ssd_sdq_scores",
        [
            ["csdq_table_id", "csdq_person_id", "csdq_sdq_completed_date", "csdq_sdq_score"],
            *(["Q1", "C001", date(2018, 1, 13), 40], ["Q2", "C002", date(2018, 1, 13), 400]),
            ["Q3", "C003", date(2018, 1, 13), -1],
        ],
        problems=[Expected("absurd-number", "flag", row, "csdq_sdq_score") for row in (3, 4)],
        accounts={"ssd_sdq_scores": Account(3, 3)},
    ),
    *both(
        "C10-aged-143",
        "Nobody in these records is 143.",
        "ssd_person",
        [["pers_person_id", "pers_dob"], ["C001", "1875-06-13"]],
        problems=[Expected("too-early", "flag", 2, "pers_dob")],
        accounts={"ssd_person": Account(1, 1)},
        values={"children.born_on": [None]},
    ),
    *both(
        "C11-yes-and-no",
        "Yes and no are read in every usual way, and blank is neither.",
        "ssd_cin_visits",
        [
            ["cinv_cin_visit_id", "cinv_person_id", "cinv_cin_visit_date", "cinv_cin_visit_seen"],
            *(
                [f"W{n}", "C001", date(2018, 1, 13) + timedelta(n), word]
                for n, word in enumerate(("Y", "N", "Yes", "1", "TRUE", "0", None))
            ),
        ],
        problems=[
            Expected("code-read", "fix", 4, "cinv_cin_visit_seen", times=1),
        ],
        accounts={"ssd_cin_visits": Account(7, 7)},
        values={"cin_visits.seen": ["Y", "N", "Y", "Y", "Y", "N", None]},
    ),
    *both(
        "C12-percentages-are-no-counts",
        "A percentage and half a person are not counts.",
        "population",
        [
            ["la_code", "year", "age_from", "age_to", "ethnicity", "people"],
            ["E1", "2018", 0, 17, "WBRI", "45%"],
            ["E1", "2018", 0, 17, "ABAN", "12.5"],
            ["E1", "2018", 0, 17, "BCRB", "12"],
        ],
        problems=[Expected("percentage", "flag", 2, "people"), Expected("not-whole", "flag", 3, "people")],
        accounts={"population": Account(3, 3)},
    ),
]
