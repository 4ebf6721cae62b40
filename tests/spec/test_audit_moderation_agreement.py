"""Moderated audits whose grade was upheld."""

from spec.support import Case, Spec

SPEC = Spec(
    "audit-moderation-agreement",
    (
        Case(
            "Both grades are known, and they are the same",
            as_at="2018-10-31",
            tables={
                "audits": """
                id | child | audited_on | grade | moderated_grade
                a1 | Amy   | 2017-11-01 | 2     | 2
                a2 | Amy   | 2018-10-31 | 3     | 2
                a3 | Amy   | 2017-10-31 | 1     | 1
                a4 | Amy   | 2018-11-01 | 1     | 1
                a5 | Ben   | 2018-05-01 | 2     | 3
                a6 | Ben   | 2018-05-02 | 4     |
                a7 | Ben   | 2018-05-03 |       | 2
                a9 | Cal   |            | 1     | 1
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | upheld, on the first day of the twelve months
            a2     | Y           | N         | the moderator was kinder, today
            a3     | -           | -         | a day too early
            a4     | -           | -         | tomorrow
            a5     | Y           | N         | the moderator was harder
            a6     | -           | -         | not moderated
            a7     | -           | -         | never graded before it was moderated
            a9     | -           | -         | the day is not recorded
            """,
        ),
    ),
)

test_audit_moderation_agreement = SPEC.test()
