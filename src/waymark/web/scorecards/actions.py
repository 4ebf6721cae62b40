"""Writing a commentary, and noting and checking what a clinic agreed. Each is a line of the trail."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.scorecards.models import Agreement, Commentary, Outcome, Wording
from waymark.web.trail.actions import write


class WrittenSince(Exception):
    """Somebody else wrote it since this person opened it; `now` is what they wrote."""

    def __init__(self, now: Commentary) -> None:
        super().__init__("Somebody else wrote it since.")
        self.now = now


class CheckedSince(Exception):
    """Somebody else checked it since this person opened it."""


@transaction.atomic
def write_commentary(
    row: ScorecardRow, month: str, owner: str, words: str, seen: int, load: str, *, by: Any
) -> Commentary:
    """
    Keep what the owner says; `seen` is the version that was read before, 0 for none.

    Raises WrittenSince where there is a later one: nothing is lost and nothing is written over unseen.
    """
    measure, now = row.definition.measure, timezone.now()
    key = {"slug": measure.slug, "definition": measure.fingerprint, "month": month}
    said = {"owner": owner, "words": words, "by_name": by.name, "written_at": now}
    kept, made = Commentary.objects.select_for_update().get_or_create(**key, defaults={**said, "by": by})
    if (made and seen) or (not made and kept.version != seen):
        raise WrittenSince(kept)
    before = None if made else kept.words
    if not made:
        kept.version += 1
        kept.by = by
        for name, value in said.items():
            setattr(kept, name, value)
        kept.save()
    Wording.objects.create(commentary=kept, version=kept.version, **said)
    write(by, "commentary written", f"{measure.slug} {month}", load, before=before, after=words)
    return kept


@transaction.atomic
def agree(
    row: ScorecardRow, figure: str, what: str, who: str, due_on: date, load: str, *, by: Any
) -> Agreement:
    """Note what was agreed of a team's row."""
    assert row.group is not None, "An agreement is of one team."
    measure = row.definition.measure
    made = Agreement.objects.create(
        team=row.group,
        slug=measure.slug,
        definition=measure.fingerprint,
        title=row.definition.title,
        figure=figure,
        what=what,
        who=who,
        due_on=due_on,
        load=load,
        by=by,
        by_name=by.name,
        agreed_at=timezone.now(),
    )
    after = {"what": what, "who": who, "due_on": due_on.isoformat()}
    write(by, "agreed", f"{row.group} {measure.slug}", load, before=None, after=after)
    return made


@transaction.atomic
def check(agreement: Agreement, outcome: str, said: str, load: str, *, by: Any) -> Agreement:
    """Say what became of it. Raises CheckedSince where somebody else said so since."""
    kept = Agreement.objects.select_for_update().get(pk=agreement.pk)
    if kept.checked_at != agreement.checked_at or not kept.is_open:
        raise CheckedSince
    before = {"outcome": kept.outcome, "said": kept.said}
    kept.outcome, kept.said = Outcome(outcome), said
    kept.checked_by, kept.checked_at = by.name, timezone.now()
    kept.save()
    about = f"{kept.team} {kept.slug}"
    write(by, "agreement checked", about, load, before=before, after={"outcome": outcome, "said": said})
    return kept
