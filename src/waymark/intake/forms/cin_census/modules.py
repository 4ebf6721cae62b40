"""
The modules of a CIN census return, each with the census's own element names.

The names are those of the Department for Education's schema. A record has no id in the census: ids are
made of the child's and the day, so that they are the same in every load, and stand in columns whose
names begin with `#`. `GenderCurrent` became `Sex` in the census to 31 March 2024.
"""

from __future__ import annotations

from waymark.records.codes import declare_codes
from waymark.records.table import (
    ColumnSpec,
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    link,
    number,
    start,
    text,
)

CATEGORY = declare_codes(
    "cin_census_category",
    [
        ("NEG", "Neglect"),
        ("PHY", "Physical abuse"),
        ("SAB", "Sexual abuse"),
        ("EMO", "Emotional abuse"),
        ("MUL", "Multiple"),
    ],
)
"""Categories of abuse: the census has three letters for what the standard dataset says in words."""


def _module(name: str, *specs: ColumnSpec, episode: bool = False, key: tuple[str, ...] = ("id",)) -> Table:
    return Table(name, f"cin_census_{name}", specs, episode=episode, row_key=key)


child = _module(
    "children",
    child_id("LAchildID"),
    text("upn", "UPN", shape="upn"),
    text("former_upn", "FormerUPN", shape="upn"),
    text("upn_unknown", "UPNunknown"),
    day("born_on", "PersonBirthDate"),
    day("expected_on", "ExpectedPersonBirthDate", planned=True),
    code("sex", "Sex", "sex", aliases=("GenderCurrent", "Gender")),
    day("died_on", "PersonDeathDate"),
    text("ethnicity", "Ethnicity"),
    key=("child",),
)

disability = _module(
    "disabilities",
    link("id", "#id"),
    child_id("LAchildID"),
    text("disability", "Disability"),
)

referral = _module(
    "referrals",
    link("id", "#id"),
    child_id("LAchildID"),
    start("received_on", "CINreferralDate"),
    text("source", "ReferralSource"),
    text("primary_need", "PrimaryNeedCode"),
    end("closed_on", "CINclosureDate"),
    code("closed_because", "ReasonForClosure", "referral_close_reason"),
    day("conference_on", "DateOfInitialCPC"),
    answer("no_further_action", "ReferralNFA"),
    episode=True,
)

assessment = _module(
    "assessments",
    link("id", "#id"),
    child_id("LAchildID"),
    link("referral", "#referral"),
    start("started_on", "AssessmentActualStartDate"),
    day("reviewed_on", "AssessmentInternalReviewDate"),
    end("authorised_on", "AssessmentAuthorisationDate"),
    text("factors", "AssessmentFactors"),
)

cin_plan = _module(
    "cin_plans",
    link("id", "#id"),
    child_id("LAchildID"),
    link("referral", "#referral"),
    start("started_on", "CINPlanStartDate"),
    end("ended_on", "CINPlanEndDate"),
    episode=True,
)

enquiry = _module(
    "s47_enquiries",
    link("id", "#id"),
    child_id("LAchildID"),
    link("referral", "#referral"),
    start("started_on", "S47ActualStartDate"),
    day("conference_due_on", "InitialCPCtarget", planned=True),
    day("conference_on", "DateOfInitialCPC"),
    answer("no_conference", "ICPCnotRequired"),
)

cp_plan = _module(
    "cp_plans",
    link("id", "#id"),
    child_id("LAchildID"),
    link("referral", "#referral"),
    start("started_on", "CPPstartDate"),
    end("ended_on", "CPPendDate"),
    code("initial_category", "InitialCategoryOfAbuse", CATEGORY),
    code("latest_category", "LatestCategoryOfAbuse", CATEGORY),
    number("earlier_plans", "NumberOfPreviousCPP", low=0, high=50),
    episode=True,
)

cp_review = _module(
    "cp_reviews",
    link("id", "#id"),
    child_id("LAchildID"),
    link("plan", "#plan"),
    start("held_on", "CPPreviewDate"),
)

MODULES: tuple[Table, ...] = (
    child,
    disability,
    referral,
    assessment,
    cin_plan,
    enquiry,
    cp_plan,
    cp_review,
)
"""Every module, a parent before its parts."""
