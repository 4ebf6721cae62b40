"""Children on a child protection plan: a plan open at D that is not held for another authority."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "children-on-cp-plan",
    (Case("Each edge of being on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.given(),)),),
)

test_children_on_cp_plan = SPEC.test()
