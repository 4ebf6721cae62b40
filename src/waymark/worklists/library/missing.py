"""Children who go missing: the conversation with them when they are back."""

from waymark.worklists.of_measures import completed
from waymark.worklists.worklist import Worklist

return_interviews_due = Worklist(
    name="return-interviews-due",
    title="Return home interviews due",
    line="Missing episodes that ended with no return interview yet: due 3 days after the child came back",
    parts=(completed("return-interviews-within-3-days", "Return interview"),),
    standard="Statutory: guidance on children who run away or go missing (2014), 72 hours",
    measures=("return-interviews-within-3-days",),
)

WORKLISTS = (return_interviews_due,)
