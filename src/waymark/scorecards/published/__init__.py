"""Published scorecards: kept exactly as printed, with what does not add up listed beside them."""

from waymark.intake.published import ScorecardUnreadable
from waymark.scorecards.published.findings import Finding
from waymark.scorecards.published.scorecard import PublishedScorecard, import_scorecard

__all__ = ["Finding", "PublishedScorecard", "ScorecardUnreadable", "import_scorecard"]
