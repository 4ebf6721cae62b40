"""Children with an open episode of need for every 10,000 children, as the DfE counts them."""

from spec import edges, rates
from spec.support import Case, Spec

SPEC = Spec(
    "cin-rate-per-10000",
    (
        *rates.POPULATION,
        Case("Each edge of the episode", as_at=edges.AS_AT, given=(edges.REFERRED.above(),)),
        Case(
            "Children on a plan or looked after are among them, where their episode is open",
            as_at=edges.AS_AT,
            given=(
                edges.rows(edges.on_cp_plan("Amy", "Ben").each(referrals=edges.OPEN_REFERRAL)),
                edges.rows(edges.in_care("Cal").each(referrals=edges.OPEN_REFERRAL)),
                edges.rows(edges.in_care("Dan")),
            ),
            expect="""
            child | denominator | numerator | because
            Amy   | N           | Y         | on a plan, and the episode is open
            Ben   | N           | Y         | on a plan, and the episode is open
            Cal   | N           | Y         | looked after, and the episode is open
            Dan   | -           | -         | looked after, and no episode is recorded
            """,
        ),
    ),
)

test_cin_rate_per_10000 = SPEC.test()
