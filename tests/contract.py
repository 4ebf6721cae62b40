"""The measures section 5 of the extract contract defines exactly, each by its slug."""

CONTRACT = (
    "children-in-need", "children-on-cp-plan", "children-looked-after",
    "contacts-decided-within-1-working-day", "assessments-within-45-working-days",
    "assessments-within-45-working-days-of-referral", "re-referrals-within-12-months",
    "icpc-within-15-working-days", "cp-plans-second-or-subsequent", "cin-with-plan",
    "cin-visited-in-4-weeks", "cin-plans-reviewed-in-6-months", "cp-visited-in-4-weeks",
    "cp-reviews-on-time", "cla-visited-in-6-weeks-first-year",
    "cla-visited-in-13-weeks-after-first-year", "cla-reviews-on-time",
    "cla-assessments-over-one-year-old", "cla-three-or-more-placements",
    "children-starting-to-be-looked-after", "cla-ceased-to-permanence",
    "return-interviews-within-3-days", "care-leavers-in-touch", "care-leavers-eet",
    "care-leavers-suitable-accommodation", "cases-with-management-oversight", "audit-quality-score",
    "social-worker-turnover", "agency-social-workers", "posts-filled-permanently", "average-caseload",
)  # fmt: skip
