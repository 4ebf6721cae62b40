"""The measures, one file for each part of a child's journey."""
