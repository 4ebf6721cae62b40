"""
What happened: children's journeys and the workforce, before anything is written to a file.

These objects are the synthetic authority's own memory. The files are written from them and the
truth is worked out from them, so the truth owes nothing to the code it will be used to check.
None means that the council did not record it; `recorded` is the day a record was written up.
"""

from waymark.synthetic.story.care import (
    ClaReview,
    Episode,
    LeaverStatus,
    LegalStatus,
    Missing,
    Placement,
)
from waymark.synthetic.story.child import (
    Child,
    Story,
)
from waymark.synthetic.story.court import (
    CareProceedings,
    PreProceedings,
    PreProceedingsReview,
)
from waymark.synthetic.story.health import (
    Conviction,
    HealthCheck,
    Immunisations,
    Sdq,
    SubstanceMisuse,
)
from waymark.synthetic.story.help import (
    Assessment,
    CinPlan,
    CinReview,
    Contact,
    EarlyHelp,
    EdgeOfCare,
    Factors,
    Payment,
    Referral,
    Visit,
)
from waymark.synthetic.story.home import (
    Address,
)
from waymark.synthetic.story.permanence import (
    CarePlan,
    Permanence,
    PreviousPermanence,
)
from waymark.synthetic.story.protection import (
    Conference,
    CoreGroup,
    CpPlan,
    CpReview,
    Enquiry,
    StrategyDiscussion,
)
from waymark.synthetic.story.resources import (
    BudgetLine,
    Calls,
    FosterHousehold,
    FosteringApplication,
    People,
    Resources,
)
from waymark.synthetic.story.risk import (
    Escalation,
    Exploitation,
)
from waymark.synthetic.story.staff import (
    Absence,
    Employment,
    Post,
    Professional,
    Supervision,
    Training,
    Workforce,
)
from waymark.synthetic.story.work import (
    Audit,
    Involvement,
    Oversight,
    Stage,
)

__all__ = [
    "Absence",
    "Address",
    "Assessment",
    "Audit",
    "BudgetLine",
    "Calls",
    "CarePlan",
    "CareProceedings",
    "Child",
    "CinPlan",
    "CinReview",
    "ClaReview",
    "Conference",
    "Contact",
    "Conviction",
    "CoreGroup",
    "CpPlan",
    "CpReview",
    "EarlyHelp",
    "EdgeOfCare",
    "Employment",
    "Enquiry",
    "Episode",
    "Escalation",
    "Exploitation",
    "Factors",
    "FosterHousehold",
    "FosteringApplication",
    "HealthCheck",
    "Immunisations",
    "Involvement",
    "LeaverStatus",
    "LegalStatus",
    "Missing",
    "Oversight",
    "Payment",
    "People",
    "Permanence",
    "Placement",
    "Post",
    "PreProceedings",
    "PreProceedingsReview",
    "PreviousPermanence",
    "Professional",
    "Referral",
    "Resources",
    "Sdq",
    "Stage",
    "Story",
    "StrategyDiscussion",
    "SubstanceMisuse",
    "Supervision",
    "Training",
    "Visit",
    "Workforce",
]
