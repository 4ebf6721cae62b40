"""Audits graded good or outstanding."""

from spec.support import Case, Spec

SPEC = Spec(
    "audits-good-or-better",
    (
        Case(
            "By the moderated grade, where there is one, of audits of the past 12 months",
            as_at="2018-10-31",
            tables={
                "audits": """
                id | child | audited_on | grade | moderated_grade
                a1 | Amy   | 2017-11-01 | 2     |
                a2 | Amy   | 2018-10-31 | 3     |
                a3 | Amy   | 2017-10-31 | 1     |
                a4 | Amy   | 2018-11-01 | 1     |
                a5 | Ben   | 2018-05-01 | 2     | 3
                a6 | Ben   | 2018-05-02 | 4     | 1
                a7 | Ben   | 2018-05-03 |       | 2
                a8 | Ben   | 2018-05-04 |       |
                a9 | Cal   |            | 1     |
                b1 | Cal   | 2018-05-05 | 4     |
                b2 | Cal   | 2018-05-06 | 3     | 4
                b3 | Cal   | 2018-05-07 | 3     | 3
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | good, on the first day of the twelve months
            a2     | Y           | N         | requires improvement, today
            a3     | -           | -         | a day too early
            a4     | -           | -         | tomorrow
            a5     | Y           | N         | good, moderated to requires improvement
            a6     | Y           | Y         | inadequate, moderated to outstanding
            a7     | Y           | Y         | only the moderator gave a grade
            a8     | -           | -         | no grade
            a9     | -           | -         | the day is not recorded
            b1     | Y           | N         | inadequate
            b2     | Y           | N         | moderated to inadequate
            b3     | Y           | N         | upheld
            """,
        ),
    ),
)

test_audits_good_or_better = SPEC.test()
