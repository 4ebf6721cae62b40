"""Early help episodes open at D."""

from spec.support import Case, Spec

SPEC = Spec(
    "early-help-episodes-open",
    (
        Case(
            "An episode is open that started by the end of the day and has not ended by then",
            as_at="2018-10-31",
            tables={
                "early_help_episodes": """
                id | child | started_on | ended_on
                A  | Amy   | 2018-06-01 |
                B  | Ben   | 2018-10-31 |
                C  | Cal   | 2018-11-01 |
                D  | Dan   | 2018-06-01 | 2018-10-31
                E  | Eva   | 2018-06-01 | 2018-11-01
                F  | Fay   | 2018-06-01 |
                G  | Fay   | 2018-09-01 |
                H  | Gus   |            |
                """,
            },
            expect="""
            record | child | counted | because
            A      | Amy   | Y       | open
            B      | Ben   | Y       | started today
            C      | Cal   | -       | starts tomorrow
            D      | Dan   | -       | ended today
            E      | Eva   | Y       | ends tomorrow
            F      | Fay   | Y       | the first of two
            G      | Fay   | Y       | the second of two
            H      | Gus   | ?       | when it started is not known
            """,
        ),
    ),
)

test_early_help_episodes_open = SPEC.test()
