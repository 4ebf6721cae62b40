"""Children looked after: an episode open at D, and no V3 or V4 open at D."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "children-looked-after",
    (Case("Each edge of being looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),),
)

test_children_looked_after = SPEC.test()
