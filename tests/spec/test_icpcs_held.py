"""Initial conferences held in twelve months for every 10,000 children."""

from spec import rates
from spec.support import Case, Spec

SPEC = Spec(
    "icpcs-held",
    (
        *rates.POPULATION,
        Case(
            "The conferences held in twelve months, transfers in left out",
            as_at="2018-10-31",
            tables={
                "initial_conferences": """
                id | child | held_on    | transfer_in | led_to_plan | due_on     | recorded_on
                c1 | Amy   | 2017-10-31 | N           | Y           | 2017-11-01 | 2017-11-01
                c2 | Ben   | 2017-11-01 | N           | Y           | 2017-10-31 | 2017-10-31
                c3 | Cal   | 2018-10-31 |             | N           | 2018-11-01 | 2018-11-01
                c4 | Dan   | 2018-11-01 | N           | Y           | 2018-10-31 | 2018-10-31
                c5 | Eva   | 2018-05-01 | Y           | N           |            |
                c6 | Fay   |            | N           | Y           | 2018-10-31 | 2018-10-31
                c7 | Cal   | 2018-05-01 | N           |             |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            c1     | Amy   | -           | -         |        | a day too early
            c2     | Ben   | N           | Y         | 1      | the first day of the twelve months
            c3     | Cal   | N           | Y         | 1      | today; a blank is not a transfer in
            c4     | Dan   | -           | -         |        | tomorrow
            c5     | Eva   | -           | -         |        | a transfer in
            c6     | Fay   | -           | -         |        | not held
            c7     | Cal   | N           | Y         | 1      | whatever came of it
            """,
        ),
    ),
)

test_icpcs_held = SPEC.test()
