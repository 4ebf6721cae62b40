"""Children on a child protection plan for every 10,000 children."""

from spec import edges, rates
from spec.support import Case, Spec

SPEC = Spec(
    "cp-plan-rate-per-10000",
    (
        *rates.POPULATION,
        Case("Each edge of being on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.above(),)),
    ),
)

test_cp_plan_rate_per_10000 = SPEC.test()
