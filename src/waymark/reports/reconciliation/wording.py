"""What a reconciliation says of a row in words."""

from __future__ import annotations

from waymark.scorecards.reconcile import Reconciled, Reconciliation


def summary(found: Reconciliation) -> str:
    """How far the two scorecards agree."""
    agreed = sum(row.agrees is True for row in found.rows)
    mapped = f"{agreed} of {len(found.rows)} mapped rows agree"
    return f"{mapped}; {len(found.unmapped)} rows are not mapped." if found.unmapped else f"{mapped}."


def verdict(row: Reconciled) -> str:
    """Whether the row agrees, in a word or two."""
    if row.agrees is None:
        return "cannot compare"
    return "yes" if row.agrees else "no"


def explanation(row: Reconciled) -> str:
    """The changes of definition that give theirs; or what is missing, or where to look."""
    if row.would_agree:
        return "; ".join(row.would_agree)
    if row.missing:
        return f"Ours is not available: the load lacks {', '.join(row.missing)}."
    if row.theirs.value is None:
        return "Theirs is not printed, or cannot be read."
    if row.agrees:
        return ""
    if row.suspects:
        return f"No single change gives theirs. {len(row.suspects):,} rows to look at."
    return "No single change gives theirs, and no row stands out."
