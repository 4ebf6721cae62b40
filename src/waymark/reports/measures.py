"""The catalogue, and one definition in plain English with its sources."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from waymark.engines.words import definition_of
from waymark.measures.availability import given_for
from waymark.measures.measure import Measure
from waymark.reports.periods import PERIODS

COLUMNS = ("ref", "measure", "section", "title", "period", "polarity", "standing", "source")


def catalogue_csv(measures: Sequence[Measure]) -> str:
    """One line for each measure."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(_fields(measure) for measure in measures)
    return out.getvalue()


def catalogue_json(measures: Sequence[Measure]) -> str:
    """A list with one object for each measure, its definition and what it needs included."""
    return json.dumps([_full(measure) for measure in measures], ensure_ascii=False, indent=2) + "\n"


def measure_json(measure: Measure) -> str:
    """One measure as an object."""
    return json.dumps(_full(measure), ensure_ascii=False, indent=2) + "\n"


def catalogue_terminal(measures: Sequence[Measure]) -> Table:
    """The catalogue as a table."""
    table = Table(header_style="bold")
    for heading in ("Ref", "Name to use", "What it measures", "Which way is better", "Standing"):
        table.add_column(heading)
    for measure in measures:
        table.add_row(measure.ref, measure.slug, measure.title, measure.better.value, measure.standing)
    return table


def measure_text(measure: Measure) -> str:
    """One definition, as text for reading."""
    lines = [f"{measure.title} ({measure.slug})", ""]
    lines += [measure.why, ""]
    lines += [
        f"{'  ' * line.level}{'- ' if line.level else ''}{line.text}" for line in definition_of(measure)
    ]
    lines += ["", f"D is the as-at day. Usual period: {PERIODS[measure.period].lower()}."]
    lines += [f"{measure.better.value}. Standing: {measure.standing}.", f"Source: {measure.source}."]
    lines += [f"Own cohort: {sentence}" for sentence in measure.replaced]
    lines += [f"Note: {note}" for note in measure.notes]
    lines += ["", "Needs: " + ", ".join(needed(measure)), f"Definition {measure.fingerprint}"]
    return "\n".join(lines) + "\n"


def measure_terminal(measure: Measure) -> Text:
    """One definition for a terminal, its heading in bold."""
    head, _, rest = measure_text(measure).partition("\n")
    return Text.assemble((head, "bold"), "\n", rest.rstrip())


def needed(measure: Measure) -> list[str]:
    """The tables and columns the measure is worked out from, as the contract calls them."""
    return sorted({need.in_contract_words for need in given_for(measure.sides) if need.column})


def _fields(measure: Measure) -> dict[str, Any]:
    return {
        "ref": measure.ref,
        "measure": measure.slug,
        "section": measure.section,
        "title": measure.title,
        "period": measure.period,
        "polarity": measure.better.polarity,
        "standing": measure.standing,
        "source": measure.source,
    }


def _full(measure: Measure) -> dict[str, Any]:
    lines = [{"level": line.level, "text": line.text} for line in definition_of(measure)]
    return {
        **_fields(measure),
        "why": measure.why,
        "definition": lines,
        "replaced": list(measure.replaced),
        "notes": list(measure.notes),
        "needs": needed(measure),
        "parameters": measure.parameters,
        "fingerprint": measure.fingerprint,
    }
