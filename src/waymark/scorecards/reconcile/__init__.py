"""Their figures beside ours: the difference, the definition, and the rows that could explain it."""

from waymark.scorecards.reconcile.reconciliation import Reconciled, Reconciliation, reconcile
from waymark.scorecards.reconcile.suspects import Suspect

__all__ = ["Reconciled", "Reconciliation", "Suspect", "reconcile"]
