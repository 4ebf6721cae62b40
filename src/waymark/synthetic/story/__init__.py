"""
What happened: children's journeys and the workforce, before anything is written to a file.

These objects are the synthetic authority's own memory. The files are written from them and the
truth is worked out from them, so the truth owes nothing to the code it will be used to check.
None means that the council did not record it.
"""

from waymark.synthetic.story.care import ClaReview, Episode, LeaverStatus, LegalStatus, Missing, Placement
from waymark.synthetic.story.child import Child, Story
from waymark.synthetic.story.help import Assessment, CinPlan, CinReview, Contact, EarlyHelp, Referral, Visit
from waymark.synthetic.story.protection import Conference, CpPlan, CpReview, Enquiry
from waymark.synthetic.story.staff import Employment, Post, Professional, Workforce
from waymark.synthetic.story.work import Audit, Involvement, Oversight, Stage

__all__ = [
    "Assessment",
    "Audit",
    "Child",
    "CinPlan",
    "CinReview",
    "ClaReview",
    "Conference",
    "Contact",
    "CpPlan",
    "CpReview",
    "EarlyHelp",
    "Employment",
    "Enquiry",
    "Episode",
    "Involvement",
    "LeaverStatus",
    "LegalStatus",
    "Missing",
    "Oversight",
    "Placement",
    "Post",
    "Professional",
    "Referral",
    "Stage",
    "Story",
    "Visit",
    "Workforce",
]
