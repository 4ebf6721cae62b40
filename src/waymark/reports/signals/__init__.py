"""What a measure's months say, in words, and as a table on a screen, CSV or JSON."""
