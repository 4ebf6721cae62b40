"""Children with an open episode of need, as the DfE counts them."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cin-number",
    (
        Case("Each edge of the episode", as_at=edges.AS_AT, given=(edges.REFERRED.given(),)),
        Case(
            "Children on a plan, looked after or leaving care are among them, where their episode is open",
            as_at=edges.AS_AT,
            given=(
                edges.rows(edges.on_cp_plan("Amy").each(referrals=edges.OPEN_REFERRAL)),
                edges.rows(edges.in_care("Cal").each(referrals=edges.OPEN_REFERRAL)),
                edges.rows(edges.leaving_care("Eva").each(referrals=edges.OPEN_REFERRAL)),
                edges.rows(edges.in_care("Dan")),
            ),
            expect="""
            child | counted | because
            Amy   | Y       | on a plan, and the episode is open
            Cal   | Y       | looked after, and the episode is open
            Eva   | Y       | 19, and the episode is open
            Dan   | -       | looked after, and no episode is recorded
            """,
        ),
    ),
)

test_cin_number = SPEC.test()
