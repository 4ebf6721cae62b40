"""Scorecards: targets, trends, what was published before, and what does not add up."""
