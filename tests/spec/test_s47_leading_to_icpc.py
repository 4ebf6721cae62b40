"""Section 47 enquiries that led to an initial conference, of those completed in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "s47-leading-to-icpc",
    (
        Case(
            "An enquiry led to a conference where a conference names it",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | referral | started_on | ended_on   | recorded_on | no_further_action
                s1 | Amy   | r1       | 2017-10-01 | 2017-10-31 | 2017-11-01  | N
                s2 | Ben   | r2       | 2017-10-01 | 2017-11-01 | 2017-10-31  | N
                s3 | Cal   | r3       | 2018-10-25 | 2018-10-31 | 2018-11-01  | N
                s4 | Dan   | r4       | 2018-10-25 | 2018-11-01 | 2018-10-31  | N
                s5 | Eva   | r5       | 2018-10-25 |            | 2018-10-31  | N
                s6 | Fay   | r6       | 2018-05-01 | 2018-05-10 |             | Y
                s7 | Gus   | r7       | 2018-05-01 | 2018-05-10 |             | N
                s8 | Hal   | r8       | 2018-05-01 | 2018-05-10 |             | N
                """,
                "initial_conferences": """
                child | enquiry | referral | meeting | plan | held_on
                Amy   | s1      | r1       |         |      | 2017-11-10
                Ben   | s2      | r2       |         |      | 2017-11-10
                Cal   | s3      |          |         |      | 2018-11-10
                Gus   |         | r7       | s7      | s7   | 2018-05-20
                Hal   | s0      | s8       |         |      | 2018-05-20
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            s1     | Amy   | -           | -         | completed a day too early
            s2     | Ben   | Y           | Y         | the first day of the twelve months
            s3     | Cal   | Y           | Y         | completed today; the conference may come later
            s4     | Dan   | -           | -         | completed tomorrow
            s5     | Eva   | -           | -         | still open
            s6     | Fay   | Y           | N         | no conference
            s7     | Gus   | Y           | N         | the child's conference does not name the enquiry
            s8     | Hal   | Y           | N         | it names another that nobody knows
            """,
        ),
    ),
)

test_s47_leading_to_icpc = SPEC.test()
