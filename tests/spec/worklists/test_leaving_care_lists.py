"""Care leavers out of touch, without work or a course, badly housed; and who is about to turn 16 or 18."""

from spec.drawing import drawn
from spec.listing import ListCase, ListSpec

BORN = drawn(
    {
        "children": """
        child | born_on
        Amy   | 1999-05-01
        Ben   | 1999-05-01
        Cal   | 1999-05-01
        Dan   | 1996-10-31
        """,
    }
)


def of_care_leavers(name: str, column: str, well: str, badly: str) -> ListSpec:
    """Of four who were well in June, one is badly now, of one it is not known, and one has turned 22."""
    return ListSpec(
        name,
        (
            ListCase(
                "Those not known to be well are listed, unknown too, the longest first",
                as_at="2018-10-31",
                given=(BORN,),
                tables={
                    "care_leaver_status": f"""
                    child | effective_on | eligibility     | latest_contact_on | {column}
                    Amy   | 2018-06-01   | relevant        | 2018-05-20        | {well}
                    Ben   | 2018-06-01   | relevant        | 2018-05-20        | {well}
                    Ben   | 2018-10-31   | relevant        | 2018-10-20        | {badly}
                    Cal   | 2018-09-01   | former relevant | 2018-08-20        |
                    Dan   | 2018-06-01   | former relevant | 2018-05-20        | {badly}
                    Amy   | 2018-11-01   | relevant        | 2018-10-20        | {badly}
                    """,
                },
                rows="""
                child | due | late | status | running | since      | last
                Cal   |     | 0    | due    | 0       | 2018-09-01 | 2018-08-20
                Ben   |     | 0    | due    | 0       | 2018-10-31 | 2018-10-20
                """,
            ),
        ),
    )


OUT_OF_TOUCH = of_care_leavers("care-leavers-out-of-touch", "in_touch", "Y", "N")
NOT_EET = of_care_leavers("not-eet", "activity", "F2", "G6")
UNSUITABLE = of_care_leavers("unsuitable-accommodation", "suitable", "Y", "N")

PATHWAY = ListSpec(
    "pathway-plans-due",
    (
        ListCase(
            "Due 6 months after the last review; where none is recorded there is no day",
            as_at="2018-10-31",
            given=(
                BORN,
                drawn(
                    {
                        "care_leaver_status": """
                        child | effective_on | eligibility
                        Amy   | 2018-06-01   | relevant
                        Ben   | 2018-06-01   | relevant
                        Cal   | 2018-06-01   | relevant
                        """
                    }
                ),
            ),
            tables={
                "care_leavers": """
                child | pathway_plan_reviewed_on
                Amy   | 2018-05-01
                Ben   | 2018-04-30
                Cal   |
                """,
            },
            undated=1,
            rows="""
            child | due        | late | status  | running | last
            Ben   | 2018-10-30 | 1    | overdue | 1       | 2018-04-30
            Amy   | 2018-11-01 | 0    | due     | 0       | 2018-05-01
            Cal   |            | 0    | due     | 0       |
            """,
        ),
    ),
)

TURNING = ListSpec(
    "turning-16-and-18",
    (
        ListCase(
            "Children looked after who turn 16 or 18 from today to 14 days ahead",
            as_at="2018-10-31",
            tables={
                "children": """
                child | born_on
                Amy   | 2002-10-31
                Ben   | 2002-10-30
                Cal   | 2000-11-14
                Dan   | 2000-11-15
                Eva   | 2002-11-05
                """,
                "cla_episodes": """
                child | started_on
                Amy   | 2018-01-01
                Ben   | 2018-01-01
                Cal   | 2018-01-01
                Dan   | 2018-01-01
                """,
            },
            rows="""
            child | what                   | due        | status
            Amy   | Turns 16: pathway plan | 2018-10-31 | due
            Cal   | Turns 18: leaving care | 2018-11-14 | due
            """,
        ),
        ListCase(
            "A child born on 29 February turns 18 on 1 March",
            as_at="2018-02-28",
            tables={
                "children": """
                child | born_on
                Amy   | 2000-02-29
                Ben   | 2000-02-28
                Cal   | 2000-03-01
                """,
                "cla_episodes": """
                child | started_on
                Amy   | 2018-01-01
                Ben   | 2018-01-01
                Cal   | 2018-01-01
                """,
            },
            rows="""
            child | due
            Ben   | 2018-02-28
            Amy   | 2018-03-01
            Cal   | 2018-03-01
            """,
        ),
    ),
)

test_care_leavers_out_of_touch = OUT_OF_TOUCH.test()
test_not_eet = NOT_EET.test()
test_unsuitable_accommodation = UNSUITABLE.test()
test_pathway_plans_due = PATHWAY.test()
test_turning_16_and_18 = TURNING.test()
