"""Audit quality score: the mean grade of audits dated in the period; the weight of a row is its grade."""

from spec.support import Case, Spec

SPEC = Spec(
    "audit-quality-score",
    (
        Case(
            "The moderated grade counts where there is one, whenever it was given",
            as_at="2018-10-31",
            tables={
                "audits": """
                id | child | audited_on | grade | moderated_grade | moderated_on
                a1 | Amy   | 2018-10-10 | 2     |                 |
                a2 | Ben   | 2018-10-10 | 2     | 3               | 2018-10-20
                a3 | Cal   | 2018-10-10 | 2     | 4               | 2018-11-20
                a4 | Dan   | 2018-10-10 |       | 1               | 2018-10-20
                a5 | Eva   | 2018-10-10 |       |                 |
                a6 | Fay   | 2018-09-30 | 4     |                 | 2018-10-10
                a7 | Amy   | 2018-10-11 | 3     |                 |
                a8 | Gus   |            | 4     |                 | 2018-10-10
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            a1     | Amy   | Y           | Y         | 2      | not moderated
            a2     | Ben   | Y           | Y         | 3      | moderated from 2 to 3
            a3     | Cal   | Y           | Y         | 4      | moderated after D
            a4     | Dan   | Y           | Y         | 1      | graded only by the moderator
            a5     | Eva   | -           | -         | -      | no grade, so left out
            a6     | Fay   | -           | -         | -      | audited in September, moderated in October
            a7     | Amy   | Y           | Y         | 3      | a second audit of one child is another audit
            a8     | Gus   | -           | -         | -      | no day
            """,
        ),
        Case(
            "Asked as a snapshot, the period is the month of D, its first and last days included",
            as_at="2018-10-30",
            tables={
                "audits": """
                id | child | audited_on | grade
                a1 | Amy   | 2018-09-30 | 2
                a2 | Amy   | 2018-10-01 | 2
                a3 | Amy   | 2018-10-30 | 2
                a4 | Amy   | 2018-10-31 | 2
                """,
            },
            expect="""
            record | denominator | numerator | weight
            a1     | -           | -         | -
            a2     | Y           | Y         | 2
            a3     | Y           | Y         | 2
            a4     | -           | -         | -
            """,
        ),
    ),
)

test_audit_quality_score = SPEC.test()
