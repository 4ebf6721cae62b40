"""Foster carers approved who came from an agency."""

from spec.support import Case, Spec

SPEC = Spec(
    "fostering-transfers-in",
    (
        Case(
            "From an agency, approved since 1 April",
            as_at="2018-10-31",
            tables={
                "fostering_applications": """
                id | enquired_on | panel_on   | approved_on | transferred_from_ifa
                a1 | 2018-01-01  | 2018-05-01 | 2018-03-31  | Y
                b1 | 2018-01-01  | 2018-05-01 | 2018-04-01  | Y
                c1 | 2018-01-01  | 2018-05-01 | 2018-10-31  | yes
                d1 | 2018-05-01  | 2018-05-01 | 2018-11-01  | Y
                e1 | 2018-05-01  | 2018-05-01 |             | Y
                f1 | 2018-01-01  | 2018-05-01 | 2018-06-01  | N
                g1 | 2018-01-01  | 2018-05-01 | 2018-06-01  |
                """,
            },
            expect="""
            record | counted | because
            a1     | -       | approved the year before
            b1     | Y       | the first day of this one
            c1     | Y       | today, in another spelling
            d1     | -       | tomorrow
            e1     | -       | not approved yet
            f1     | -       | new to fostering
            g1     | -       | not said, so not known to be from an agency
            """,
        ),
    ),
)

test_fostering_transfers_in = SPEC.test()
