"""The scorecard, one measure, and what changed this month."""
