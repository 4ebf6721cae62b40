"""Who is responsible for each child: cases that nobody holds."""

from waymark.measures.cohorts import open_case
from waymark.measures.measure import Better, Measure
from waymark.measures.shapes import Proportion
from waymark.records.tables.workers import involvements

has_a_worker = involvements.any(involvements.open & involvements.worker.is_known)

cases_unallocated = Measure(
    slug="cases-unallocated",
    ref="A04",
    section="Oversight",
    title="Open cases with no allocated worker",
    shape=Proportion(of=open_case, meets=~has_a_worker),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Annex A allocated worker; Darlington reports that all its cases are allocated",
    why="A child whom nobody is responsible for is nobody's to protect.",
    notes=("Whether the worker is qualified is not looked at: the standard dataset has no such column.",),
)

MEASURES = (cases_unallocated,)
