"""Children on a protection plan visited in the past 10 working days."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cp-visited-in-10-working-days",
    (
        Case(
            "Ten working days end on the tenth, and the day of the visit is day nought",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.on_cp_plan("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus")),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "cp_visits": """
                child | visited_on | seen | seen_alone
                Amy   | 2018-10-17 | Y    |
                Ben   | 2018-10-16 | Y    | Y
                Cal   | 2018-10-31 | Y    |
                Dan   | 2018-11-01 | Y    |
                Eva   | 2018-10-20 | N    | Y
                Fay   | 2018-10-20 |      |
                Kit   | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen on Wednesday 17 October, 10 working days before
            Ben   | Y           | N         | seen on Tuesday 16 October, 11 working days before
            Cal   | Y           | Y         | seen today
            Dan   | Y           | N         | the visit is tomorrow
            Eva   | Y           | N         | visited, not seen
            Fay   | Y           | N         | whether seen is not recorded
            Gus   | Y           | N         | never visited
            Kit   | -           | -         | not on a plan
            """,
        ),
        Case(
            "Bank holidays and weekends are no working days",
            as_at="2018-04-10",
            given=(edges.rows(edges.on_cp_plan("Amy", "Ben", "Cal", "Dan")),),
            tables={
                "cp_visits": """
                child | visited_on | seen
                Amy   | 2018-03-22 | Y
                Ben   | 2018-03-23 | Y
                Cal   | 2018-03-24 | Y
                Cal   | 2018-01-08 | Y
                Dan   | 2018-01-08 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | Thursday 22 March: the 10th working day was Monday 9 April
            Ben   | Y           | Y         | Friday 23 March: the 10th working day is today
            Cal   | Y           | Y         | the last visit matters; a Saturday counts from the Friday
            Dan   | Y           | N         | months ago
            """,
        ),
        Case("The group is children on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.given(),)),
    ),
)

test_cp_visited_in_10_working_days = SPEC.test()
