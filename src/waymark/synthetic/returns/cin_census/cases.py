"""The episodes of need of a child in the year, and what was done in each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement

from waymark.synthetic.returns.cin_census.elements import put
from waymark.synthetic.returns.years import Year
from waymark.synthetic.story import Assessment, Child, CpPlan, Referral

ABUSE = {"Neglect": "NEG", "Physical abuse": "PHY", "Sexual abuse": "SAB", "Emotional abuse": "EMO"}


class _Work(Protocol):
    """A piece of work that a referral may have led to."""

    @property
    def referral(self) -> str | None: ...
    @property
    def started(self) -> date: ...


def cases(child: Child, year: Year) -> Iterator[Element]:
    """
    A CINdetails element for each referral whose episode was open in the year.

    One marked no further action belongs to the year it was received in, and nothing was done in it.
    """
    for row in sorted(child.referrals, key=lambda row: (row.received, row.id)):
        nfa = row.nfa == "Y"
        if year.holds(row.received) if nfa else year.reaches(row.received, row.closed):
            made = _details(row, year)
            if not nfa:
                _conference_without_enquiry(made, child, row, year)
            put(made, ReferralNFA=None if row.nfa is None else nfa)
            if not nfa:
                _assessments(made, child, row, year)
                _cin_plans(made, child, row, year)
                _enquiries(made, child, row, year)
                _cp_plans(made, child, row, year)
            yield made


def _details(row: Referral, year: Year) -> Element:
    made, closed = Element("CINdetails"), year.known(row.closed)
    put(
        made,
        CINreferralDate=row.received,
        ReferralSource=row.source,
        PrimaryNeedCode=row.need,
        CINclosureDate=closed,
        ReasonForClosure=row.close_reason if closed else None,
    )
    return made


def _belongs(work: _Work, child: Child, referral: Referral) -> bool:
    """Whether the work is this referral's: by its link, or else as the latest one open when it started."""
    if work.referral:
        return work.referral == referral.id
    then = [
        row
        for row in child.referrals
        if row.nfa != "Y"
        and row.received <= work.started
        and (row.closed is None or row.closed >= work.started)
    ]
    latest = max(then, key=lambda row: (row.received, row.id), default=None)
    return latest is not None and latest.id == referral.id


def _assessments(made: Element, child: Child, referral: Referral, year: Year) -> None:
    """Assessments authorised in the year, or started in it and still being written at its end."""
    for row in child.assessments:
        done = year.known(row.authorised)
        if _belongs(row, child, referral) and (
            year.holds(done) or (done is None and year.holds(row.started))
        ):
            element = SubElement(made, "Assessments")
            put(element, AssessmentActualStartDate=row.started, AssessmentAuthorisationDate=done)
            if done:
                _factors(element, child, row)


def _factors(made: Element, child: Child, assessment: Assessment) -> None:
    """The factors found at the end of the assessment, one element for each."""
    found = [code for row in child.factors if row.assessment == assessment.id for code in row.codes]
    if found:
        group = SubElement(made, "FactorsIdentifiedAtAssessment")
        for factor in found:
            put(group, AssessmentFactors=factor)


def _cin_plans(made: Element, child: Child, referral: Referral, year: Year) -> None:
    for row in child.cin_plans:
        if _belongs(row, child, referral) and year.reaches(row.started, row.ended):
            put(
                SubElement(made, "CINPlanDates"),
                CINPlanStartDate=row.started,
                CINPlanEndDate=year.known(row.ended),
            )


def _enquiries(made: Element, child: Child, referral: Referral, year: Year) -> None:
    """Section 47 enquiries started in the year, or whose initial conference was held in it, with both."""
    for row in child.enquiries:
        held = next((meeting for meeting in child.conferences if meeting.enquiry == row.id), None)
        in_year = year.holds(row.started) or (held is not None and year.holds(held.held))
        if not in_year or not _belongs(row, child, referral):
            continue
        put(
            SubElement(made, "Section47"),
            S47ActualStartDate=row.started,
            InitialCPCtarget=held.due if held else None,
            DateOfInitialCPC=year.known(held.held) if held else None,
            ICPCnotRequired=row.nfa == "Y",
        )


def _conference_without_enquiry(made: Element, child: Child, referral: Referral, year: Year) -> None:
    """A conference that followed no enquiry of ours, as when a child moves in from elsewhere."""
    held = [
        row.held
        for row in child.conferences
        if row.enquiry is None and row.referral == referral.id and year.holds(row.held)
    ]
    put(made, DateOfInitialCPC=max((day for day in held if day), default=None))


def _cp_plans(made: Element, child: Child, referral: Referral, year: Year) -> None:
    """Plans in force in the year, not those held for another authority, with the reviews of the year."""
    ours = [row for row in child.cp_plans if row.other_authority != "Y"]
    for row in ours:
        if not _belongs(row, child, referral) or not year.reaches(row.started, row.ended):
            continue
        element = SubElement(made, "ChildProtectionPlans")
        put(
            element,
            CPPstartDate=row.started,
            CPPendDate=year.known(row.ended),
            InitialCategoryOfAbuse=ABUSE.get(row.category, "MUL"),
            LatestCategoryOfAbuse=ABUSE.get(row.latest_category, "MUL"),
            NumberOfPreviousCPP=sum(other.started < row.started for other in ours),
        )
        _reviews(element, child, row, year)


def _reviews(element: Element, child: Child, plan: CpPlan, year: Year) -> None:
    held = {row.held for row in child.cp_reviews if row.plan == plan.id and row.held}
    for day in sorted(day for day in held if year.holds(day) and day >= plan.started):
        put(SubElement(element, "Reviews"), CPPreviewDate=day)
