"""Moves between early help and social care in the month."""

from spec.support import Case, Spec

SPEC = Spec(
    "step-up-and-step-down",
    (
        Case(
            "Each move of the month is up or down",
            as_at="2018-10-31",
            tables={
                "steps": """
                id           | child | stepped_on | direction
                early help 1 | Amy   | 2018-10-01 | step up
                referral 1   | Amy   | 2018-10-31 | step down
                early help 2 | Ben   | 2018-09-30 | step up
                referral 2   | Cal   | 2018-11-01 | step down
                referral 3   | Dan   |            | step down
                """,
            },
            expect="""
            record       | child | kind      | counted | because
            early help 1 | Amy   | step up   | Y       | the first day of the month
            referral 1   | Amy   | step down | Y       | today, and down again
            early help 2 | Ben   | -         | -       | last month
            referral 2   | Cal   | -         | -       | tomorrow
            referral 3   | Dan   | -         | -       | not closed
            """,
        ),
    ),
)

test_step_up_and_step_down = SPEC.test()
