"""A load compared with the last one, question by question."""

from __future__ import annotations

from waymark.intake.intake import Intake
from waymark.intake.since_last.changes import note_sharp_changes
from waymark.intake.since_last.children import note_children_gone
from waymark.intake.since_last.earlier import Comparison, Earlier
from waymark.intake.since_last.right_files import note_wrong_files


def compare(intake: Intake, earlier: Earlier) -> None:
    """Note in the intake whatever a person should look at before this load is used after the last."""
    comparison = Comparison(intake, earlier)
    note_wrong_files(comparison)
    note_children_gone(comparison)
    note_sharp_changes(comparison)
