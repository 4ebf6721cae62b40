"""Seen alone: on the last visit on which the child was seen."""

from spec.edges import AS_AT, LOOKED_AFTER, in_care, rows
from spec.support import Case, Spec

SPEC = Spec(
    "cla-seen-alone",
    (
        Case(
            "On the last visit on which the child was seen",
            as_at=AS_AT,
            given=(
                rows(
                    in_care(
                        "Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jem", "Kit", "Lou"
                    )
                ),
            ),
            tables={
                "cla_visits": """
                id | child | visited_on | seen | seen_alone
                v1 | Amy   | 2018-10-31 | Y    | Y
                v2 | Ben   | 2018-11-01 | Y    | Y
                v3 | Cal   | 2018-10-01 | Y    | N
                v4 | Dan   | 2018-10-01 | Y    |
                v6 | Eva   | 2018-09-01 | Y    | N
                v5 | Eva   | 2018-10-01 | Y    | Y
                v8 | Fay   | 2018-09-01 | Y    | Y
                v7 | Fay   | 2018-10-01 | Y    | N
                v9 | Gus   | 2018-09-01 | Y    | Y
                va | Gus   | 2018-10-01 | N    | N
                vb | Hal   | 2018-10-01 | N    | Y
                vc | Ivy   | 2018-10-01 | Y    | N
                vd | Ivy   | 2018-10-01 | Y    | Y
                ve | Jem   | 2018-10-01 |      | Y
                vf | Lou   | 2018-10-01 | Y    | N
                vg | Lou   | 2018-11-01 | Y    | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen alone today
            Ben   | Y           | N         | seen for the first time tomorrow
            Cal   | Y           | N         | not alone
            Dan   | Y           | ?         | whether alone is not recorded
            Eva   | Y           | Y         | alone the last time
            Fay   | Y           | N         | alone the time before
            Gus   | Y           | Y         | the last visit did not find the child
            Hal   | Y           | N         | never seen
            Ivy   | Y           | Y         | two visits of one day: the higher id
            Jem   | Y           | N         | whether the child was seen is not recorded
            Kit   | Y           | N         | never visited
            Lou   | Y           | N         | alone tomorrow
            """,
        ),
        Case(
            "Each edge of being looked after",
            as_at=AS_AT,
            given=(
                LOOKED_AFTER.each(
                    cla_visits={"visited_on": "2018-10-01", "seen": "Y", "seen_alone": "Y"}
                ).given("Y"),
            ),
        ),
    ),
)

test_cla_seen_alone = SPEC.test()
