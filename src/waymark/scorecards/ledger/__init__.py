"""
Two truths: a scorecard as it was published, and the same scorecard as known now.

What was published never changes. `freezing` says what is kept of a scorecard, `restating` sets it beside
what the newest load says of the same day, child by child with the reason.
"""

from waymark.scorecards.ledger.freezing import figures_of, frozen
from waymark.scorecards.ledger.restating import Change, Restated, restate

__all__ = ["Change", "Restated", "figures_of", "frozen", "restate"]
