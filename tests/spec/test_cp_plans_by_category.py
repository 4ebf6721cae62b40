"""Open child protection plans by the latest category of abuse."""

from spec import plans
from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-by-category",
    (
        plans.OPEN,
        Case(
            "Each open plan is of its latest category",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | initial_category | latest_category
                A  | Amy   | 2018-01-01 |            | Neglect          | Neglect
                B  | Ben   | 2018-01-01 |            | Neglect          | Emotional abuse
                C  | Cal   | 2018-01-01 |            | Physical abuse   |
                D  | Dan   | 2018-01-01 | 2018-10-31 | Neglect          | Neglect
                """,
            },
            expect="""
            record | kind            | counted | because
            A      | Neglect         | Y       | as it began
            B      | Emotional abuse | Y       | the category has changed
            C      |                 | Y       | the latest category is not recorded
            D      | -               | -       | the plan has ended
            """,
        ),
    ),
)

test_cp_plans_by_category = SPEC.test()
