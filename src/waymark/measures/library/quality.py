"""The quality of practice: what managers record, and what audits find."""

from waymark.measures.cohorts import open_case
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Mean, Proportion, Recent
from waymark.records.tables.child_in_need import management_oversight
from waymark.records.tables.quality import audits
from waymark.records.terms import AS_AT, FirstKnown, days

cases_with_management_oversight = Measure(
    slug="cases-with-management-oversight",
    ref="A01",
    section="Oversight",
    title="Cases with management oversight in the past 8 weeks",
    shape=Recent(
        of=open_case,
        last=management_oversight.last(
            management_oversight.recorded_on, management_oversight.recorded_on <= AS_AT
        ),
        within=days(56),
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 1.1 (December 2018)",
    why="A manager who looks at every case notices drift and danger.",
)

audit_quality_score = Measure(
    slug="audit-quality-score",
    ref="O01",
    section="Quality",
    title="Audit quality score, 1 (outstanding) to 4 (inadequate)",
    shape=Mean(
        of=Records("audits", "audits", dated=audits.audited_on),
        value=FirstKnown((audits.moderated_grade, audits.grade)),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Tower Hamlets scorecard 11.13 (December 2018)",
    why="Work done on time can still be poor work.",
    notes=("The moderated grade counts where there is one.", "Audits with no grade are left out."),
)

grade = FirstKnown((audits.moderated_grade, audits.grade))

graded = Records("audits with a grade", "audits", grade.is_known, dated=audits.audited_on)

audits_good_or_better = Measure(
    slug="audits-good-or-better",
    ref="O02",
    section="Quality",
    title="Audits graded good or outstanding",
    shape=Proportion(of=graded, meets=grade <= 2),
    better=Better.HIGHER,
    period="rolling-12",
    standing="local",
    source="Ofsted's four grades: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate",
    why="A mean hides how many children had work that was not good.",
    notes=("The moderated grade counts where there is one.", "Audits with no grade are left out."),
)

audits_inadequate = Measure(
    slug="audits-inadequate",
    ref="O02I",
    section="Quality",
    title="Audits graded inadequate",
    shape=Proportion(of=graded, meets=grade >= 4),
    better=Better.LOWER,
    period="rolling-12",
    standing="local",
    source="Ofsted's four grades: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate",
    why="Each of these is a child for whom somebody should act today.",
    notes=("The moderated grade counts where there is one.", "Audits with no grade are left out."),
)

audit_moderation_agreement = Measure(
    slug="audit-moderation-agreement",
    ref="O04",
    section="Quality",
    title="Moderated audits whose grade was upheld",
    shape=Proportion(
        of=Records(
            "audits moderated, with both grades",
            "audits",
            audits.grade.is_known & audits.moderated_grade.is_known,
            dated=audits.audited_on,
        ),
        meets=(audits.grade <= audits.moderated_grade) & (audits.grade >= audits.moderated_grade),
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="local",
    source="Worcestershire paper (2018): a second auditor moderates",
    why="Auditors who are too kind make everything else look better than it is.",
    notes=("Chance alone makes two auditors agree often: read it beside the grades themselves.",),
)

MEASURES = (
    cases_with_management_oversight,
    audit_quality_score,
    audits_good_or_better,
    audits_inadequate,
    audit_moderation_agreement,
)
