"""The quality of practice: what managers record, and what audits find."""

from waymark.measures.cohorts import open_case
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Mean, Recent
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

MEASURES = (cases_with_management_oversight, audit_quality_score)
