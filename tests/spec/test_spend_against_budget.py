"""Forecast spending over the budget of the financial year."""

from spec.support import Case, Spec

SPEC = Spec(
    "spend-against-budget",
    (
        Case(
            "The budget and what is forecast over it, of every line of the year that D falls in",
            as_at="2018-10-31",
            tables={
                "budget_years": """
                id | started_on | ended_on   | budget | forecast
                a1 | 2018-04-01 | 2019-04-01 | 100    | 125
                a2 | 2018-04-01 | 2019-04-01 | 200    | 190
                a3 | 2018-04-01 | 2019-04-01 | 0      | 30.5
                a4 | 2018-04-01 | 2019-04-01 | 50     |
                a5 | 2018-04-01 | 2019-04-01 |        | 70
                b1 | 2017-04-01 | 2018-04-01 | 100    | 160
                c1 | 2019-04-01 | 2020-04-01 | 100    | 140
                d1 |            |            | 100    | 110
                """
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 100    | the budget
            a1     | N           | Y         | 25     | over
            a2     | Y           | N         | 200    | the budget
            a2     | N           | Y         | -10    | under
            a3     | Y           | N         | 0      | nothing was budgeted
            a3     | N           | Y         | 30.5   | all of it over
            a4     | Y           | N         | 50     | the budget
            a4     | N           | Y         |        | the forecast is not recorded
            a5     | Y           | N         |        | the budget is not recorded
            a5     | N           | Y         |        | nor is what is over
            d1     | ?           | N         | 100    | the year cannot be read
            d1     | N           | ?         | 10     | the year cannot be read
            """,
        ),
        Case(
            "Asked of the past 12 months it is the year that D falls in all the same",
            as_at="2018-10-31",
            period="rolling-12",
            tables={
                "budget_years": """
                id | started_on | ended_on   | budget | forecast
                a1 | 2018-04-01 | 2019-04-01 | 100    | 125
                a2 | 2018-04-01 |            | 100    | 125
                b1 | 2017-04-01 | 2018-04-01 | 100    | 160
                """
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 100    | this year
            a1     | N           | Y         | 25     | this year
            a2     | Y           | N         | 100    | a year that goes on
            a2     | N           | Y         | 25     | a year that goes on
            b1     | -           | -         | -      | last year, though in the period
            """,
        ),
        Case(
            "The last day of March is of the year that ends",
            as_at="2019-03-31",
            tables={
                "budget_years": """
                id | started_on | ended_on   | budget | forecast
                a1 | 2018-04-01 | 2019-04-01 | 100    | 125
                c1 | 2019-04-01 | 2020-04-01 | 100    | 140
                """
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 100    | ends tomorrow
            a1     | N           | Y         | 25     | ends tomorrow
            c1     | -           | -         | -      | begins tomorrow
            """,
        ),
        Case(
            "The first of April is of the year that begins",
            as_at="2018-04-01",
            tables={
                "budget_years": """
                id | started_on | ended_on   | budget | forecast
                a1 | 2018-04-01 | 2019-04-01 | 100    | 125
                b1 | 2017-04-01 | 2018-04-01 | 100    | 160
                """
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 100    | begins today
            a1     | N           | Y         | 25     | begins today
            b1     | -           | -         | -      | ended today
            """,
        ),
    ),
)

test_spend_against_budget = SPEC.test()
