"""A scorecard as a table on a screen, CSV, JSON, a spreadsheet or a page."""
