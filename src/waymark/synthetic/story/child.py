"""A child, and everything recorded about the child."""

from dataclasses import dataclass, field
from datetime import date

from waymark.synthetic.story.care import ClaReview, Episode, LeaverStatus, LegalStatus, Missing, Placement
from waymark.synthetic.story.court import CareProceedings, PreProceedings, PreProceedingsReview
from waymark.synthetic.story.health import Conviction, HealthCheck, Immunisations, Sdq, SubstanceMisuse
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
from waymark.synthetic.story.home import Address
from waymark.synthetic.story.permanence import CarePlan, Permanence, PreviousPermanence
from waymark.synthetic.story.protection import (
    Conference,
    CoreGroup,
    CpPlan,
    CpReview,
    Enquiry,
    StrategyDiscussion,
)
from waymark.synthetic.story.resources import Resources
from waymark.synthetic.story.risk import Escalation, Exploitation
from waymark.synthetic.story.staff import Workforce
from waymark.synthetic.story.work import Audit, Involvement, Oversight, Stage


@dataclass(slots=True)
class Child:
    """A child and everything recorded about the child."""

    id: str
    sex: str | None
    ethnicity: str
    born: date | None
    expected: date | None
    forename: str
    surname: str
    family: str
    died: date | None = None
    disability: str | None = None
    unaccompanied_from: date | None = None
    unaccompanied_until: date | None = None
    pathway_reviewed: date | None = None
    contacts: list[Contact] = field(default_factory=list)
    early_help: list[EarlyHelp] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    cin_plans: list[CinPlan] = field(default_factory=list)
    cin_visits: list[Visit] = field(default_factory=list)
    cin_reviews: list[CinReview] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    conferences: list[Conference] = field(default_factory=list)
    cp_plans: list[CpPlan] = field(default_factory=list)
    cp_visits: list[Visit] = field(default_factory=list)
    cp_reviews: list[CpReview] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    legal_statuses: list[LegalStatus] = field(default_factory=list)
    cla_visits: list[Visit] = field(default_factory=list)
    cla_reviews: list[ClaReview] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    leaver_statuses: list[LeaverStatus] = field(default_factory=list)
    oversights: list[Oversight] = field(default_factory=list)
    audits: list[Audit] = field(default_factory=list)
    involvements: list[Involvement] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    factors: list[Factors] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    edge_of_care: list[EdgeOfCare] = field(default_factory=list)
    discussions: list[StrategyDiscussion] = field(default_factory=list)
    core_groups: list[CoreGroup] = field(default_factory=list)
    exploitation: list[Exploitation] = field(default_factory=list)
    escalations: list[Escalation] = field(default_factory=list)
    pre_proceedings: list[PreProceedings] = field(default_factory=list)
    pre_proceedings_reviews: list[PreProceedingsReview] = field(default_factory=list)
    care_proceedings: list[CareProceedings] = field(default_factory=list)
    health_checks: list[HealthCheck] = field(default_factory=list)
    immunisations: list[Immunisations] = field(default_factory=list)
    substance_misuse: list[SubstanceMisuse] = field(default_factory=list)
    sdq_scores: list[Sdq] = field(default_factory=list)
    convictions: list[Conviction] = field(default_factory=list)
    permanence: list[Permanence] = field(default_factory=list)
    previous_permanence: list[PreviousPermanence] = field(default_factory=list)
    care_plans: list[CarePlan] = field(default_factory=list)

    @property
    def immigration_status(self) -> str:
        """Whether the child came to the country alone."""
        return "Unaccompanied asylum seeking child" if self.unaccompanied_from else ""


@dataclass(slots=True)
class Story:
    """The whole authority: its children, its workforce and what else it works with."""

    children: list[Child]
    workforce: Workforce
    resources: Resources = field(default_factory=Resources)
